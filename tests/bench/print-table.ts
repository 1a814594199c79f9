/** Lines of one width per column, in the order of the first line's names. */
export function printTable(lines: readonly Record<string, string>[]): void {
	const names = Object.keys(lines[0] ?? {});
	const widthOf = (name: string) => Math.max(name.length, ...lines.map((line) => line[name]?.length ?? 0));
	const widths = new Map(names.map((name) => [name, widthOf(name)]));
	const cell = (name: string, text: string) => {
		const width = widths.get(name) ?? 0;
		return name === 'measured' || name === 'unit' ? text.padEnd(width) : text.padStart(width);
	};
	console.log(
		names
			.map((name) => cell(name, name))
			.join('  ')
			.trimEnd()
	);
	for (const line of lines)
		console.log(
			names
				.map((name) => cell(name, line[name] ?? ''))
				.join('  ')
				.trimEnd()
		);
}

/**
 * A probability as a whole percentage, as in "87 %".
 * @param probability in [0, 1]
 */
export function percent(probability: number): string {
	return `${Math.round(probability * 100)} %`;
}

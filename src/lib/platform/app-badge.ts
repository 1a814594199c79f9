/**
 * Shows a number on the app's icon, none for 0.
 * @returns false where the browser has no badges or does not permit one (iOS without notifications)
 */
export async function showAppBadge(count: number): Promise<boolean> {
	const { setAppBadge, clearAppBadge } = navigator as Partial<Navigator>;
	if (setAppBadge === undefined || clearAppBadge === undefined) return false;
	const change = count > 0 ? setAppBadge.call(navigator, count) : clearAppBadge.call(navigator);
	return change.then(
		() => true,
		() => false
	);
}

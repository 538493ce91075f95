/** A second touch within this time, in milliseconds, and this near, in CSS pixels, belongs to the first. */
const doubleTap = 400;
const near = 24;
const pressable = "button, a, input, label, select, summary";

/**
 * Keeps a tap that comes twice from what has come into its place meanwhile, such as a button of the next page; the same
 * button may be pressed as quickly as one likes. Keys and screen readers press no spot, and are always heard.
 */
export function ignoreSecondTaps(element: HTMLElement): void {
  let before: { readonly event: MouseEvent; readonly what: EventTarget | undefined } | null = null;

  function hear(event: MouseEvent): void {
    if (event.detail === 0) return;
    const what = event.composedPath().find((each) => each instanceof HTMLElement && each.matches(pressable));
    if (before && before.what !== what && isSecond(event, before.event)) {
      event.preventDefault();
      event.stopPropagation();
    } else before = { event, what };
  }

  element.addEventListener("click", hear, { capture: true });
}

/** Browsers count the clicks of a mouse, but not every one those of a finger. */
function isSecond(event: MouseEvent, first: MouseEvent): boolean {
  if (event.detail > 1) return true;
  const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
  const apart = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY);
  return isTouch && event.timeStamp - first.timeStamp < doubleTap && apart < near;
}

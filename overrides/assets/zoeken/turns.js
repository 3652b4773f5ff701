// Searches take turns: an answer that comes after a newer question is not shown.

let turn = 0;

/** Begins a turn. @returns {() => boolean} whether no other began since */
export function beginTurn() {
  turn += 1;
  return thisTurn();
}

/** @returns {() => boolean} whether the turn of now is still the last one */
export function thisTurn() {
  const now = turn;
  return () => now === turn;
}

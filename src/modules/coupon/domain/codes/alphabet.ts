/**
 * The twenty characters of generated codes. Left out are
 * - what is misread in print or by hand, both sides of each pair, so that no
 *   printed character is in doubt: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V;
 * - G, which is taken for C and for 6;
 * - the remaining vowels A and E, so that no code spells a word.
 */
export const CLEAR_ALPHABET = "34679CDFHJKMNPQRTWXY"

package dev.scriptorium.captions.layout;

/**
 * Text without a possible line end in it.
 *
 * @param text without any space
 * @param columns its length in a line
 * @param isPlain whether there is surely nowhere inside that a line could end
 * @param word the number of the word that it is or is a part of
 * @param isSpoken false for a part of the speaker's name before the word
 * @param isCounted whether a word begins with it, in the sense of {@code caption_words_min}
 * @param start in ms
 * @param end in ms
 */
record Run(
    String text,
    int columns,
    boolean isPlain,
    int word,
    boolean isSpoken,
    boolean isCounted,
    long start,
    long end) {}

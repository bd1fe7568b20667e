package dev.scriptorium.captions.element;

/**
 * Limits of a reader of element lists; beyond them, reading ends with an {@link
 * ElementListException}.
 *
 * @param bytes longest document; for a {@link java.io.Reader}, in characters
 * @param elements most segments, sequences, tokens, tags, speakers, terms and time ranges together
 * @param unknowns most JSON values in members that this release does not know
 * @param nesting deepest nesting of arrays and objects
 * @param textLength longest text, in characters
 * @param problems most problems, or repairs, that are told apart
 */
public record ElementListLimits(
    long bytes, int elements, int unknowns, int nesting, int textLength, int problems) {

  /** 64 MiB, 500,000 elements (about 50 hours), 200,000 unknown values, 64 levels, 64 Ki, 100. */
  public static final ElementListLimits DEFAULT =
      new ElementListLimits(64L << 20, 500_000, 200_000, 64, 1 << 16, 100);

  public ElementListLimits {
    if (bytes < 1 || elements < 1 || unknowns < 0 || nesting < 1 || textLength < 1) {
      throw new IllegalArgumentException("A limit below 1");
    }
    if (problems < 1) {
      throw new IllegalArgumentException("At least one problem must be told");
    }
  }
}

package dev.scriptorium.captions.element;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Reads element lists that keep the rules (docs/contract/cielo24.md, 8.1), in one pass and bounded
 * memory. Lists of unsure origin are for {@link ElementListImport}.
 */
public final class ElementListReader {

  private final ElementListLimits limits;

  public ElementListReader(ElementListLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a whole document.
   *
   * @param in JSON in UTF-8, UTF-16 or UTF-32; not closed
   * @throws ElementListException if it is no JSON, no element list, breaks rules or limits; says
   *     where and, up to the limit, everything
   * @throws IOException from the stream only
   */
  public ElementList read(InputStream in) throws IOException, ElementListException {
    return read(ElementDocument.of(in));
  }

  /** The same from characters. */
  public ElementList read(Reader in) throws IOException, ElementListException {
    return read(ElementDocument.of(in));
  }

  private ElementList read(ElementDocument document) throws IOException, ElementListException {
    Findings findings = new Findings(Findings.Mode.STRICT, limits.problems());
    ElementList list = document.read(findings, limits);
    findings.throwFaults();
    ElementListRules.requireKept(list, limits.problems());
    return list;
  }
}

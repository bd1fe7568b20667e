package dev.scriptorium.captions.element;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;

/**
 * Reads element lists as they are found (docs/contract/cielo24.md, 8.2 and 8.3): what breaks the
 * rules is repaired where the meaning is plain, and each repair is told. What comes out keeps the
 * rules.
 */
public final class ElementListImport {

  private final ElementListLimits limits;

  public ElementListImport(ElementListLimits limits) {
    this.limits = limits;
  }

  /**
   * A list that keeps the rules.
   *
   * @param repairs what was repaired; up to the limit
   * @param repairCount of all
   */
  public record Imported(ElementList list, List<ElementProblem> repairs, int repairCount) {

    public Imported {
      repairs = List.copyOf(repairs);
    }
  }

  /**
   * Reads a whole document.
   *
   * @param in JSON in UTF-8, UTF-16 or UTF-32; not closed
   * @throws ElementListException if it is no JSON, no element list, breaks limits, or breaks rules
   *     in a way that leaves no plain meaning
   * @throws IOException from the stream only
   */
  public Imported read(InputStream in) throws IOException, ElementListException {
    return read(ElementDocument.of(in));
  }

  /** The same from characters. */
  public Imported read(Reader in) throws IOException, ElementListException {
    return read(ElementDocument.of(in));
  }

  private Imported read(ElementDocument document) throws IOException, ElementListException {
    Findings findings = new Findings(Findings.Mode.TOLERANT, limits.problems());
    ElementList found = document.read(findings, limits);
    ElementList list = repaired(found, findings);
    findings.throwFaults();
    ElementListRules.requireKept(list, limits.problems());
    return new Imported(list, findings.repairs(), findings.repairCount());
  }

  private static ElementList repaired(ElementList found, Findings findings)
      throws ElementListException {
    try {
      ElementList known = new SpeakerRepair(findings).repaired(found);
      ElementList ordered = new OrderRepair(findings).repaired(known);
      ElementList timed = new TokenTimeRepair(findings).repaired(ordered);
      return new TimeRangeRepair(findings).repaired(timed);
    } catch (Findings.StopException e) {
      findings.throwFaults();
      throw e;
    }
  }
}

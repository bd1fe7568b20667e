package dev.scriptorium.standalone.architecture.violations.gateway.view;

import dev.scriptorium.standalone.architecture.violations.gateway.dialect.cielo24.Word;
import dev.scriptorium.standalone.architecture.violations.gateway.dialect.textking.OtherWord;

/** Breaks a rule on purpose: the rule must report it. */
public class DialectUser {
  public Word word;
  public OtherWord otherWord;
}

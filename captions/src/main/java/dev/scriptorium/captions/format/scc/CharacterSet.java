package dev.scriptorium.captions.format.scc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The characters of CEA-608: basic, special and extended. */
final class CharacterSet {

  static final CharacterSet CEA_608 = read("characters.txt");

  private final Map<Integer, Glyph> byCode = new HashMap<>();
  private final Map<Character, Glyph> byCharacter = new HashMap<>();

  private CharacterSet() {
    for (var c = ' '; c < 0x7F; c++) {
      add(new Glyph(c, c, 0));
    }
  }

  private static CharacterSet read(String name) {
    var in = Objects.requireNonNull(CharacterSet.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      var set = new CharacterSet();
      reader
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> set.add(line.split(" ")));
      return set;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String[] fields) {
    var fallback = fields.length > 2 ? Integer.parseInt(fields[2], 16) : 0;
    var character = (char) Integer.parseInt(fields[1], 16);
    add(new Glyph(Integer.parseInt(fields[0], 16), character, fallback));
  }

  private void add(Glyph glyph) {
    var replaced = byCode.put(glyph.code(), glyph);
    if (replaced != null) {
      byCharacter.remove(replaced.character());
    }
    byCharacter.putIfAbsent(glyph.character(), glyph);
  }

  /** The code of a character; null if there is none. */
  @Nullable Glyph glyph(char character) {
    return byCharacter.get(character);
  }

  /** The character of a code without parity; null if it is not one. */
  @Nullable Glyph decoded(int code) {
    return byCode.get(code);
  }
}

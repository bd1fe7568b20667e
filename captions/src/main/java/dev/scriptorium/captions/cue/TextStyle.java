package dev.scriptorium.captions.cue;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a text looks.
 *
 * @param faces italic, bold, underlined
 * @param color null for the usual one, which is white
 */
public record TextStyle(Set<Face> faces, @Nullable Color color) {

  /** As text usually looks. */
  public static final TextStyle PLAIN = new TextStyle(Set.of(), null);

  public TextStyle {
    faces = Set.copyOf(faces);
    color = Color.WHITE.equals(color) ? null : color;
  }

  /** The same with a face more. */
  public TextStyle with(Face face) {
    Set<Face> more = EnumSet.of(face);
    more.addAll(faces);
    return new TextStyle(more, color);
  }

  /** The same in another color. */
  public TextStyle in(@Nullable Color other) {
    return new TextStyle(faces, other);
  }

  public boolean isPlain() {
    return faces.isEmpty() && color == null;
  }
}

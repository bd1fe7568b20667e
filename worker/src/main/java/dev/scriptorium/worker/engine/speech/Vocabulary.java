package dev.scriptorium.worker.engine.speech;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pieces of text that tokens stand for. */
final class Vocabulary {

  private static final char SPACE = '\u2581';
  private static final int FIRST_BYTE = 3;
  private static final int FIRST_PIECE = FIRST_BYTE + 256;

  private final List<String> pieces;

  /**
   * @param pieces by token
   */
  Vocabulary(List<String> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  static Vocabulary read(Path file) throws IOException {
    // Not readAllLines: a carriage return or U+2028 would not be a piece of its own then
    return new Vocabulary(List.of(Files.readString(file).split("\n", -1)));
  }

  /** Words as they are written, with punctuation; in order. */
  List<RecognizedWord> words(Decoding decoding) {
    List<RecognizedWord> words = new ArrayList<>();
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    double sum = 0;
    int tokens = 0;
    for (int i = 0; i < decoding.tokens().length; i++) {
      byte[] piece = piece(decoding.tokens()[i]);
      for (byte one : piece) {
        if (one == ' ') {
          add(words, word, sum, tokens);
          sum = 0;
          tokens = 0;
        } else {
          word.write(one);
        }
      }
      sum += decoding.logProbabilities()[i];
      tokens++;
    }
    add(words, word, sum, tokens);
    return words;
  }

  private static void add(
      List<RecognizedWord> words, ByteArrayOutputStream word, double sum, int tokens) {
    String text = word.toString(StandardCharsets.UTF_8).strip();
    word.reset();
    if (!text.isEmpty()) {
      words.add(new RecognizedWord(text, Math.exp(sum / Math.max(tokens, 1))));
    }
  }

  /** In UTF-8; empty for what is no text. */
  private byte[] piece(int token) {
    if (token < FIRST_BYTE || token >= pieces.size()) {
      return new byte[0];
    }
    if (token < FIRST_PIECE) {
      return new byte[] {(byte) (token - FIRST_BYTE)};
    }
    return pieces.get(token).replace(SPACE, ' ').getBytes(StandardCharsets.UTF_8);
  }
}

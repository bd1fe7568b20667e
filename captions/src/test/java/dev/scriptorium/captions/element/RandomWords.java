package dev.scriptorium.captions.element;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Words of several languages, and some that no language has. */
final class RandomWords {

  static final List<String> LANGUAGES =
      List.of("en", "en-US", "de", "fr", "th", "ja", "zh-TW", "ar", "hi", "el", "tr", "ko", "und");

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en",
          words(
              "a I the of um uh we so wanna colour program shit Dr. John New_York e.g. don't well-known"),
          "de",
          words(
              "ein Ich Stra\u00dfe \u00e4hm Donaudampfschifffahrtsgesellschaftskapit\u00e4nsm\u00fctzenabzeichen \u00dcber und"),
          "fr",
          words("l'ami euh \u00c9t\u00e9 aujourd'hui \u00e0 M. Dupont o\u00f9"),
          "th",
          words(
              "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 \u0e01\u0e23\u0e38\u0e07\u0e40\u0e17\u0e1e\u0e21\u0e2b\u0e32\u0e19\u0e04\u0e23 \u0e17\u0e35\u0e48 \u0e19\u0e49\u0e33 \u0e01"),
          "ja",
          words(
              "\u3053\u3093\u306b\u3061\u306f \u6771\u4eac \u306f \u30b3\u30f3\u30d4\u30e5\u30fc\u30bf\u30fc \u3048\u30fc \u304c\u3099"),
          "ar",
          words(
              "\u0645\u0631\u062d\u0628\u0627 \u0627\u0644\u0639\u064e\u0631\u064e\u0628\u0650\u064a\u0651\u064e\u0629 \u0648 \u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f 123"),
          "hi",
          words(
              "\u0928\u092e\u0938\u094d\u0924\u0947 \u0915\u094d\u0937\u0924\u094d\u0930\u093f\u092f \u0939\u0948"),
          "el",
          words("\u03ba\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1 \u039f\u0394\u039f\u03a3 \u03bf"),
          "any",
          words(
              "x 7 \ud83d\ude00 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 e\u0301\u0323 \ud83c\uddeb\ud83c\uddf7 <b> & --> {x} \u200fx \u00adsoft\u00adhyphen"
                  + " 3.14 http://example.org/a/very/long/path/that/does/not/fit/a/line?q=1 "
                  + "a".repeat(200)));

  private final Random random;
  private final List<String> words;

  RandomWords(Random random, String language) {
    this.random = random;
    this.words = WORDS.getOrDefault(language.split("-")[0], WORDS.get("en"));
  }

  String next() {
    List<String> from = random.nextInt(15) == 0 ? WORDS.getOrDefault("any", words) : words;
    return from.get(random.nextInt(from.size()));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ")).map(word -> word.replace("_", " ")).toList();
  }
}

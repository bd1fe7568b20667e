package dev.scriptorium.standalone.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Values at which parsers and databases fail. In what is returned each character is a byte. */
final class Nasty {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\0",
          "a\0b",
          "\u202e",
          "é",
          "\ud835\udd4f",
          "\ufffe",
          "\uffff",
          "\u0085",
          "\u2028",
          "\t",
          "\r\nX-Injected: 1",
          "\u007f",
          "\u001b[31m",
          "'; DROP TABLE job; --",
          "\"",
          "\\",
          "%",
          "_",
          "%s%n",
          "${jndi:ldap://127.0.0.1/a}",
          "#{1+1}",
          "{}",
          "[]",
          "null",
          "true",
          "-1",
          "0",
          "1",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "1e400",
          "1E-400",
          "1e9",
          "NaN",
          "Infinity",
          "-Infinity",
          "0x10",
          "1_000",
          "\uff11\uff12",
          " 1",
          "1 ",
          "+1",
          "-0",
          "1.5",
          "1.0",
          ".5",
          "1e2147483647",
          "0000-00-00",
          "0000-01-01T00:00:00",
          "9999-12-31T23:59:59",
          "+999999999-12-31T23:59:59",
          "-999999999-01-01",
          "294277-01-01T00:00:00",
          "2026-02-30",
          "2026-02-28T24:00:00",
          "2026-03-29T02:30:00",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "1-1-1-1-1",
          "../../etc/passwd",
          "file:///etc/passwd",
          "http://[::1",
          "http://a b/",
          "http://127.0.0.1:1/x",
          "https://user:pw@example.invalid/x",
          "http://",
          "http:///x",
          "http://a:99999/",
          "http://\u00e9.example/",
          "ftp://a/",
          "//a",
          "javascript:1",
          "<script>alert(1)</script>",
          "en-",
          "-en",
          "en-US-x-abcdefghi",
          "i-klingon",
          "x-",
          "a,b,,c",
          ";",
          "=",
          "&",
          "a=b&c=d",
          "\u0130",
          "\u00df",
          "e\u0301\u0301\u0301");

  private static final List<String> QUERY =
      List.of(
          "%00",
          "%",
          "%zz",
          "%f",
          "%c0%af",
          "%ed%a0%80",
          "%ff",
          "+",
          "%u0041",
          "%F0%9F%98%80",
          "%F0%9F%98",
          "%ef%bf%bf",
          "%0d%0aX-Injected:1",
          "%2500",
          "%25",
          "\u0080",
          "\u00ff",
          "[",
          "]",
          "{",
          "|",
          "^",
          "\"",
          "<",
          "\\",
          "`",
          "#",
          "%e2%80%ae",
          "%01",
          "%7f",
          "a%00b",
          "%c3",
          ";",
          "=",
          "&&&",
          "");

  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "false",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "{\"\":0}",
          "0",
          "-0",
          "-1",
          "1",
          "1.0",
          "1.5",
          "1e999",
          "-1e999",
          "1e-999",
          "1E2",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "1e2147483647",
          "1e-2147483648",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\uffff\"",
          "\"\u0000\"",
          "\"\u00ed\u00a0\u0080\"",
          "\"\u00ff\"",
          "\"\u00c3\"",
          "\"\\x\"",
          "\"\\u12\"",
          "NaN",
          "'x'",
          "\"unterminated",
          "{\"a\":1,\"a\":2}",
          "",
          "// c",
          "/* c */ 1",
          "01",
          "+1",
          ".5",
          "1.",
          "\u00a0",
          "\"\n\"",
          "\"\"",
          "\" \"",
          "\"true\"",
          "\"1\"",
          "{\"a\":",
          "[1,",
          "]",
          "}",
          ",",
          "tru",
          "[1 2]",
          "{1:2}",
          "{a:2}",
          "{\"@class\":\"java\"}",
          "[\"a\",\"a\"]",
          "[{}]",
          "[[[]]]");

  private Nasty() {}

  /** As it is, in UTF-8. */
  static String text(Random random) {
    return switch (random.nextInt(30)) {
      case 0 -> "x".repeat(1 << random.nextInt(17));
      case 1 -> bytes("\u00e9".repeat(1 << random.nextInt(13)));
      case 2 -> random(random);
      case 3 -> "9".repeat(1 + random.nextInt(400));
      default -> bytes(TEXTS.get(random.nextInt(TEXTS.size())));
    };
  }

  /** For a query or a path, encoded wrongly. */
  static String query(Random random) {
    return QUERY.get(random.nextInt(QUERY.size()));
  }

  /** A value, or what should be one. */
  static String json(Random random) {
    return switch (random.nextInt(30)) {
      case 0 -> "[".repeat(1 << random.nextInt(15));
      case 1 -> nested(1 << random.nextInt(13), "[", "]");
      case 2 -> nested(1 << random.nextInt(12), "{\"a\":", "}");
      case 3 -> "1" + "0".repeat(1 << random.nextInt(14));
      case 4 -> "\"" + "x".repeat(1 << random.nextInt(18)) + "\"";
      case 5, 6, 7, 8, 9, 10 -> quoted(text(random));
      case 11 -> "[" + "1,".repeat(1 << random.nextInt(14)) + "1]";
      case 12 -> "0." + "1".repeat(1 << random.nextInt(12));
      default -> JSON.get(random.nextInt(JSON.size()));
    };
  }

  private static String nested(int depth, String open, String close) {
    return open.repeat(depth) + "1" + close.repeat(depth);
  }

  /** Bytes without a meaning. */
  static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append((char) random.nextInt(256));
    }
    return text.toString();
  }

  /** A JSON string of bytes. */
  static String quoted(String bytes) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /** For a query, a form or a path, encoded as it should be. */
  static String encoded(String bytes) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-._~:".indexOf(c) >= 0)) {
        query.append(c);
      } else {
        query.append("%%%02x".formatted((int) c));
      }
    }
    return query.toString();
  }

  /** The UTF-8 bytes of a text. */
  static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}

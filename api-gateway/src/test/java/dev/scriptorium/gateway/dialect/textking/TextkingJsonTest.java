package dev.scriptorium.gateway.dialect.textking;

import static dev.scriptorium.gateway.dialect.textking.RequestBodies.assertFault;
import static dev.scriptorium.gateway.dialect.textking.RequestBodies.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextkingJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "1",
        "'x'",
        "{",
        "{'name':'x'",
        "{'name':'x',}",
        "{'name':'x'} {}",
        "{'name':'x','name':'y'}",
        "{'other':{'a':1,'a':2}}",
        "{name:'x'}",
        "{'name':1e}",
        "{'name':NaN}",
        "{'name':'\\x'}",
        "{'name':'a\nb'}",
        "{/* */}"
      })
  void everything_but_one_json_object_is_malformed(String json) {
    assertFault(() -> body(json), FaultCode.MALFORMED_JSON, null);
  }

  @Test
  void deep_nesting_is_malformed() {
    assertFault(
        () -> body("{'a':" + "[".repeat(5000) + "]".repeat(5000) + "}"),
        FaultCode.MALFORMED_JSON,
        null);
  }

  @Test
  void endless_numbers_are_malformed() {
    assertFault(() -> body("{'a':" + "9".repeat(100_000) + "}"), FaultCode.MALFORMED_JSON, null);
  }

  @Test
  void bytes_that_are_no_utf_8_are_malformed() {
    List<byte[]> wrong =
        List.of(
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80});
    for (byte[] bytes : wrong) {
      byte[] json = "{\"name\":\"?\"}".getBytes(StandardCharsets.ISO_8859_1);
      byte[] all = new byte[json.length - 1 + bytes.length];
      System.arraycopy(json, 0, all, 0, 9);
      System.arraycopy(bytes, 0, all, 9, bytes.length);
      System.arraycopy(json, 10, all, 9 + bytes.length, json.length - 10);
      assertFault(() -> TextkingJson.read(all), FaultCode.MALFORMED_JSON, null);
    }
    assertFault(
        () -> TextkingJson.read("{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16)),
        FaultCode.MALFORMED_JSON,
        null);
  }

  @Test
  void a_byte_order_mark_is_passed_over() {
    assertThat(body("\uFEFF{'name':'x'}").text("name", 10)).isEqualTo("x");
  }

  @Test
  void texts_keep_every_character_that_can_be_stored() {
    assertThat(body("{'name':'Gr\\u00fc\\u00dfe \\ud83d\\ude00 \\/ \\n'}").text("name", 20))
        .isEqualTo("Gr\u00fc\u00dfe \ud83d\ude00 / \n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'a\\u0000'", "'\\ud800'", "'\\udc00\\ud800'", "'01234567890'", "5", "[]"})
  void texts_that_cannot_be_stored_are_invalid(String value) {
    assertFault(
        () -> body("{'name':" + value + "}").text("name", 10), FaultCode.INVALID_FIELD, "name");
  }
}

package dev.scriptorium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "http://example.com, http://example.com/",
        "HTTPS://Example.COM:443/A?b=C#d, https://example.com/A?b=C",
        "http://example.com:8080/, http://example.com:8080/",
        "http://example.com:/, http://example.com/",
        "http://example.com?x, http://example.com/?x",
        "http://example.com./a, http://example.com/a",
        "http://under_score.example.com/, http://under_score.example.com/",
        "http://bücher.example/, http://xn--bcher-kva.example/",
        "http://example.com/a b.mp4, http://example.com/a%20b.mp4",
        "http://example.com/a%20b%2Fc, http://example.com/a%20b%2Fc",
        "http://example.com/100%, http://example.com/100%25",
        "http://example.com/ü?q=€, http://example.com/%C3%BC?q=%E2%82%AC",
        "http://example.com/a\\b, http://example.com/a%5Cb",
        "http://example.com/?a[0]=1&b=c:d@e, http://example.com/?a[0]=1&b=c:d@e",
        "http://u:p@example.com/x, http://example.com/x",
        "http://8.8.8.8/, http://8.8.8.8/",
        "http://[2606:4700::1]:8080/x, http://[2606:4700:0:0:0:0:0:1]:8080/x",
        "http://[::ffff:10.0.0.1]/, http://10.0.0.1/",
        "http://１２７.0.0.1/, http://127.0.0.1/",
        "http://127。0。0。1/, http://127.0.0.1/",
        "http://1.2.3.4.example.com/, http://1.2.3.4.example.com/",
      })
  void a_url_is_read_in_one_way(String text, String read) throws InvalidUrlException {
    assertThat(HttpUrl.parse(text).withoutCredentials()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, SCHEME",
        "example.com/a.mp4, SCHEME",
        "//example.com/, SCHEME",
        "ftp://example.com/, SCHEME",
        "file:///etc/passwd, SCHEME",
        "javascript:alert(1), SCHEME",
        "http:example.com, SCHEME",
        "http:/example.com, SCHEME",
        "http:\\\\example.com, SCHEME",
        "http://, HOST",
        "http:///path, HOST",
        "http://:80/, HOST",
        "http://user@/, HOST",
        "http://-example.com/, HOST",
        "http://exa mple.com/, HOST",
        "http://example..com/, HOST",
        "http://.example.com/, HOST",
        "http://%31%32%37.0.0.1/, ODD_ADDRESS",
        "http://127.0.0.1%2f.example.com/, HOST",
        "http://ex%61mple.com/, HOST",
        "http://example.com：80/, HOST",
        "http://[::1/, HOST",
        "http://[]/, HOST",
        "http://[127.0.0.1]/, HOST",
        "http://[fe80::1%25eth0]/, HOST",
        "http://[fe80::1%eth0]/, HOST",
        "http://[v1.fe80::a]/, HOST",
        "http://::1/, HOST",
        "http://[::1]x/, PORT",
        "http://example.com:0/, PORT",
        "http://example.com:65536/, PORT",
        "http://example.com:80:80/, PORT",
        "http://example.com:+80/, PORT",
        "http://example.com:８０/, PORT",
        "http://a@b@example.com/, CREDENTIALS",
        "http://%ff@example.com/, CREDENTIALS",
        "http://good.example\\@127.0.0.1/, CHARACTER",
        "http://good.example\\.evil.example/, CHARACTER",
        "http://2130706433/, ODD_ADDRESS",
        "http://127.1/, ODD_ADDRESS",
        "http://127.0.1/, ODD_ADDRESS",
        "http://0x7f000001/, ODD_ADDRESS",
        "http://0x7f.0.0.1/, ODD_ADDRESS",
        "http://0X7F.1/, ODD_ADDRESS",
        "http://0177.0.0.1/, ODD_ADDRESS",
        "http://017700000001/, ODD_ADDRESS",
        "http://127.0.0.01/, ODD_ADDRESS",
        "http://127.0.0.1./, ODD_ADDRESS",
        "http://127.0.0.0x1/, ODD_ADDRESS",
        "http://127.0.0.256/, ODD_ADDRESS",
        "http://1.2.3.4.5/, ODD_ADDRESS",
        "http://example.0x/, ODD_ADDRESS",
        "http://0/, ODD_ADDRESS",
        "http://①②⑦.1/, ODD_ADDRESS",
      })
  void what_could_be_read_in_another_way_is_refused(String text, UrlFault fault) {
    assertThatExceptionOfType(InvalidUrlException.class)
        .isThrownBy(() -> HttpUrl.parse(text))
        .extracting(InvalidUrlException::fault)
        .isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/\r\nX: y",
        "http://exa\tmple.com/",
        "http://example.com/\u0000",
        "http://example.com/\ud800",
        "http://example.com/\u007f"
      })
  void control_characters_are_refused(String text) {
    assertThatExceptionOfType(InvalidUrlException.class)
        .isThrownBy(() -> HttpUrl.parse(text))
        .extracting(InvalidUrlException::fault)
        .isEqualTo(UrlFault.CHARACTER);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "http://other.example/x, http://other.example/x",
        "//other.example/x, https://other.example/x",
        "/x, https://example.com:444/x",
        "x, https://example.com:444/a/b/x",
        "./x?y, https://example.com:444/a/b/x?y",
        "../x, https://example.com:444/a/x",
        "../../../x, https://example.com:444/x",
        "/a/./b/../c, https://example.com:444/a/c",
        "..?q, https://example.com:444/a/?q",
        "?q, https://example.com:444/a/b/c?q",
        "`` , https://example.com:444/a/b/c?d",
        "#f, https://example.com:444/a/b/c?d",
        "x y, https://example.com:444/a/b/x%20y",
        "x:y/z, SCHEME",
        "./x:y/z, https://example.com:444/a/b/x:y/z",
        "file:///etc/passwd, SCHEME",
        "http://127.1/, ODD_ADDRESS",
        "\\\\evil.example/x, https://example.com:444/a/b/%5C%5Cevil.example/x",
        "///evil.example/x, HOST",
      })
  void a_redirect_is_resolved_and_checked_alike(String location, String expected)
      throws InvalidUrlException {
    HttpUrl base = HttpUrl.parse("https://example.com:444/a/b/c?d#e");
    String resolved;
    try {
      resolved = base.resolve(location).withoutCredentials();
    } catch (InvalidUrlException e) {
      resolved = e.fault().name();
    }
    assertThat(resolved).isEqualTo(expected);
  }

  @Test
  void a_log_shows_neither_credentials_nor_signatures() throws InvalidUrlException {
    HttpUrl url = HttpUrl.parse("https://user:pass@example.com/a.mp4?X-Signature=secret#s");
    assertThat(url).hasToString("https://example.com/a.mp4");
  }

  @Test
  void credentials_become_a_header() throws InvalidUrlException {
    HttpUrl url = HttpUrl.parse("https://us%3aer@example.com/".replace("%3a", "%20"));
    assertThat(url.credentials().orElseThrow().basic()).isEqualTo("Basic dXMgZXI6");
    assertThat(HttpUrl.parse("http://a:%C3%BC:b@x.example/").credentials().orElseThrow())
        .isEqualTo(new Credentials("a", "ü:b"))
        .hasToString("***");
  }
}

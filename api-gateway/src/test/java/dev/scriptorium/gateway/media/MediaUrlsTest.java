package dev.scriptorium.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.MediaUrl;
import dev.scriptorium.gateway.account.Seal;
import dev.scriptorium.net.AddressPolicy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaUrlsTest {

  private static final UUID ACCOUNT = Ids.fresh();
  private static final Seal SEAL = new Seal("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
  private final MediaUrls urls = new MediaUrls(AddressPolicy.strict(), SEAL);

  @Test
  void a_plain_url_is_kept_as_it_is() throws Exception {
    MediaUrl url = urls.read(" https://example.com/a.mp4 ", ACCOUNT);
    assertThat(url).isEqualTo(new MediaUrl("https://example.com/a.mp4", null));
    assertThat(urls.complete(url, ACCOUNT)).isEqualTo("https://example.com/a.mp4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://ann:secret@example.com/a.mp4", "https://example.com/a?sig=secret"})
  void secrets_are_sealed_and_come_back(String text) throws Exception {
    MediaUrl url = urls.read(text, ACCOUNT);
    assertThat(url.toString()).doesNotContain("secret");
    assertThat(urls.complete(url, ACCOUNT)).isEqualTo(text);
  }

  @Test
  void without_a_secret_key_no_secret_is_taken() {
    MediaUrls keyless = new MediaUrls(AddressPolicy.strict(), null);
    assertThatExceptionOfType(RefusedUrlException.class)
        .isThrownBy(() -> keyless.read("https://example.com/a?sig=secret", ACCOUNT))
        .withMessageNotContaining("sig=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "nonsense",
        "http://127.0.0.1/a",
        "http://[::ffff:10.0.0.1]/a",
        "http://169.254.169.254/latest",
        "http://2130706433/"
      })
  void what_may_not_be_fetched_is_refused_at_once(String text) {
    assertThatExceptionOfType(RefusedUrlException.class).isThrownBy(() -> urls.read(text, ACCOUNT));
  }

  @Test
  void an_operator_can_allow_an_address() throws Exception {
    MediaUrls allowing = new MediaUrls(AddressPolicy.allowing(List.of("127.0.0.1:9000")), SEAL);
    assertThat(allowing.read("http://127.0.0.1:9000/a.mp4", ACCOUNT).sealed()).isNull();
  }
}

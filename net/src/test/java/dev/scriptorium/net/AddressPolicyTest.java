package dev.scriptorium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/, LOOPBACK",
    "http://[::1]/, LOOPBACK",
    "http://[::ffff:7f00:1]/, LOOPBACK",
    "http://169.254.169.254/latest/meta-data/, METADATA",
    "http://10.0.0.1:8080/, PRIVATE",
    "http://[64:ff9b::a00:1]/, NAT64",
  })
  void a_literal_that_is_blocked_is_known_without_a_look_up(String url, AddressKind kind)
      throws InvalidUrlException {
    assertThat(AddressPolicy.strict().blockedLiteral(HttpUrl.parse(url))).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://8.8.8.8/", "http://localhost/", "http://10.0.0.1.nip.io/"})
  void a_public_literal_and_any_name_pass_the_first_check(String url) throws InvalidUrlException {
    assertThat(AddressPolicy.strict().blockedLiteral(HttpUrl.parse(url))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, http://10.1.2.3/, true",
    "10.0.0.0/8, http://[::ffff:10.1.2.3]/, true",
    "10.0.0.0/8, http://192.168.0.1/, false",
    "127.0.0.1:9000, http://127.0.0.1:9000/, true",
    "127.0.0.1:9000, http://127.0.0.1/, false",
    "127.0.0.1:9000, http://127.0.0.2:9000/, false",
    "[::1]:9000, http://[::1]:9000/, true",
    "[::1]:9000, http://[::1]:9001/, false",
    "[::1], http://[::1]:1/, true",
    "::1, http://[::1]:1/, true",
    "fd00::/8, http://[fd00::1]/, true",
    "64:ff9b::/96, http://[64:ff9b::8.8.8.8]/, true",
    "64:ff9b::/96, http://[64:ff9b::10.0.0.1]/, false",
    "2002::/16, http://[2002:a00:1::]/, false",
    "2002::/16, http://[2002:808:808::]/, true",
    "2001::/32, http://[2001:0:4136:e378:8000:63bf:f5ff:fffe]/, false",
  })
  void what_is_allowed_is_no_longer_blocked(String allowed, String url, boolean reachable)
      throws InvalidUrlException {
    AddressPolicy policy = AddressPolicy.allowing(List.of(allowed));
    assertThat(policy.blockedLiteral(HttpUrl.parse(url)).isEmpty()).isEqualTo(reachable);
  }

  @ParameterizedTest
  @CsvSource({
    "media.internal, http://media.internal/, true",
    "Media.Internal, http://MEDIA.internal./, true",
    "media.internal, http://x.media.internal/, false",
    "*.media.internal, http://x.media.internal/, true",
    "*.media.internal, http://media.internal/, false",
    "*.media.internal, http://xmedia.internal/, false",
    "media.internal:9000, http://media.internal:9000/, true",
    "media.internal:9000, http://media.internal/, false",
  })
  void an_allowed_host_may_be_anywhere(String allowed, String url, boolean reachable)
      throws InvalidUrlException, UnknownHostException {
    AddressPolicy policy = AddressPolicy.allowing(List.of(allowed));
    InetAddress address = InetAddress.getByName("10.0.0.1");
    assertThat(policy.blocked(HttpUrl.parse(url), address).isEmpty()).isEqualTo(reachable);
  }

  @Test
  void a_public_address_of_this_machine_counts_as_loopback()
      throws InvalidUrlException, UnknownHostException {
    InetAddress own = InetAddress.getByName("8.8.4.4");
    AddressPolicy policy = new AddressPolicy(List.of(), own::equals);
    assertThat(policy.blockedLiteral(HttpUrl.parse("http://8.8.4.4/")))
        .contains(AddressKind.LOOPBACK);
    assertThat(policy.blockedLiteral(HttpUrl.parse("http://8.8.8.8/"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/99", "10.0.0.1/8", "http://x", "a b", "*", "*.1", "", "10.1", "x:y"})
  void what_is_no_target_stops_the_start(String target) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressPolicy.allowing(List.of(target)));
  }
}

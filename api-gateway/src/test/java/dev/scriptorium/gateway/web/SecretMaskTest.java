package dev.scriptorium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

  @Test
  void values_of_secret_parameters_are_replaced() {
    assertThat(SecretMask.target("/api/job/new", "v=1&api_token=abc&job_name=x%26y"))
        .isEqualTo("/api/job/new?v=1&api_token=***&job_name=x%26y");
    assertThat(
            SecretMask.target(
                "/api/account/login",
                "&v=1&username=u&password=p&securekey=k&api_securekey=k&secure_key=k&new_password=n&access_token=t"))
        .isEqualTo(
            "/api/account/login?&v=1&username=u&password=***&securekey=***&api_securekey=***&secure_key=***&new_password=***&access_token=***");
  }

  @Test
  void a_signed_url_does_not_give_access_to_whoever_reads_the_log() {
    assertThat(SecretMask.target("/content/018f", "signature=k.GET.a.b.1.c"))
        .isEqualTo("/content/018f?signature=***");
  }

  @Test
  void a_name_in_disguise_is_a_secret_still() {
    assertThat(SecretMask.target("/", "api%5Ftoken=abc&API_TOKEN=abc&+password=x&pass%zzword=x"))
        .isEqualTo("/?api%5Ftoken=***&API_TOKEN=***&+password=***&pass%zzword=***");
  }

  @Test
  void a_broken_request_has_no_target() {
    assertThat(SecretMask.target(null, null)).isEqualTo("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ApiToken",
        "apiToken",
        "api_token",
        "api-token",
        "token",
        "apikey",
        "ApiKey",
        "api_key",
        "securekey",
        "api_securekey",
        "secure_key",
        "x-auth-token",
        "x-auth-password",
        "X-Auth-Securekey",
        "x-auth-user",
        "Password",
        "NewPassword",
        "newPassword",
        "Authorization",
        "access_token",
        "client_secret",
        "code",
        "Signature",
        "sig",
        "media_url",
        "callback_url",
        "Api%54oken",
        "%41pi%5ftoken",
        "api%255Ftoken",
        "+token+"
      })
  void every_name_of_a_credential_is_known(String name) {
    assertThat(SecretMask.target("/x", "v=1&" + name + "=s3cr3t&job_id=7"))
        .isEqualTo("/x?v=1&" + name + "=***&job_id=7");
    assertThat(SecretMask.target("/x", "v=1;" + name + "=s3cr3t")).doesNotContain("s3cr3t");
    assertThat(SecretMask.target("/x", name + "%3Ds3cr3t")).doesNotContain("s3cr3t");
    assertThat(SecretMask.target("/x;" + name + "=s3cr3t/y", null))
        .isEqualTo("/x;" + name + "=***/y");
    assertThat(SecretMask.target("/x&" + name + "=s3cr3t", null)).doesNotContain("s3cr3t");
  }

  @Test
  void what_is_no_secret_is_shown() {
    assertThat(SecretMask.target("/api/job/list", "v=1&JobStatus=Complete&limit=5&&flag"))
        .isEqualTo("/api/job/list?v=1&JobStatus=Complete&limit=5&&flag");
  }
}

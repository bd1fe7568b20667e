package dev.scriptorium.gateway.content;

import dev.scriptorium.common.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key that signs URLs: derived from the secret key, so that all gateways have the same. */
final class AccessKeys {

  private static final Logger LOG = LoggerFactory.getLogger(AccessKeys.class);
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "scriptorium signed URLs 1";
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 4;

  private AccessKeys() {}

  /**
   * Access signed with a key that follows from the secret key.
   *
   * @param secretKey in base64; null or blank: a random key, so that URLs end with this process
   */
  static SignedAccess of(@Nullable String secretKey) {
    byte[] key = secretKey == null || secretKey.isBlank() ? random() : derived(secretKey.strip());
    String id = HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(key), ID_BYTES));
    return new SignedAccess(Map.of(id, key), id);
  }

  private static byte[] random() {
    LOG.warn(
        "scriptorium.secret-key is not set: signed URLs end with this process, and no other gateway"
            + " accepts them");
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }

  private static byte[] derived(String secretKey) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secretKey), ALGORITHM));
      return mac.doFinal(PURPOSE.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}

package dev.scriptorium.gateway.content;

import dev.scriptorium.common.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of signed URLs: those that are set, else one that is derived from the secret key. All
 * gateways have to have the same.
 */
final class AccessKeys {

  private static final Logger LOG = LoggerFactory.getLogger(AccessKeys.class);
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "scriptorium signed URLs 1";
  private static final String DERIVED = "secret-key";
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 4;

  private AccessKeys() {}

  /**
   * Access by signed URLs.
   *
   * @param secretKey in base64; null or blank: there is none
   * @param keys the first one signs, all are accepted; empty: the one that follows from the secret
   *     key, or a random one, so that URLs end with this process
   * @throws IllegalArgumentException one is not a key; the message does not contain it
   */
  static SignedAccess of(@Nullable String secretKey, List<String> keys) {
    Map<String, byte[]> byId = new LinkedHashMap<>();
    for (String key : keys.isEmpty() ? List.of(DERIVED) : keys) {
      byte[] bytes = key.strip().equals(DERIVED) ? ofSecretKey(secretKey) : decoded(key.strip());
      byId.put(HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(bytes), ID_BYTES)), bytes);
    }
    return new SignedAccess(byId, byId.keySet().iterator().next());
  }

  private static byte[] ofSecretKey(@Nullable String secretKey) {
    return secretKey == null || secretKey.isBlank() ? random() : derived(secretKey.strip());
  }

  private static byte[] decoded(String key) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(key);
    } catch (IllegalArgumentException e) {
      // Without the cause, which quotes the key
      throw noKey();
    }
    if (bytes.length != KEY_BYTES) {
      throw noKey();
    }
    return bytes;
  }

  private static IllegalArgumentException noKey() {
    return new IllegalArgumentException(
        "scriptorium.gateway.content.signing-keys: each is 32 bytes in base64, for instance from:"
            + " openssl rand -base64 32; or the word "
            + DERIVED);
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

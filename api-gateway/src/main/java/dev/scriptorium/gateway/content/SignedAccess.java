package dev.scriptorium.gateway.content;

import dev.scriptorium.common.id.Ids;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access to one thing, with one verb, until a moment, without a token: the text that stands in a
 * signed URL (rule 24 of the plan). It names the key that signed it, so that keys can be replaced.
 */
public final class SignedAccess {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAX_LENGTH = 400;

  private final Map<String, byte[]> keys;
  private final String signingKey;

  /**
   * @param keys by their ids, which consist of letters and digits: those that are accepted
   * @param signingKey id of the one that signs
   */
  public SignedAccess(Map<String, byte[]> keys, String signingKey) {
    this.keys = Map.copyOf(keys);
    this.signingKey = signingKey;
    if (!keys.containsKey(signingKey)
        || !keys.keySet().stream().allMatch(id -> id.matches("\\w+"))) {
      throw new IllegalArgumentException("the signing key is not among the keys");
    }
  }

  /** What may be done with the thing. */
  public enum Verb {
    GET,
    PUT
  }

  /**
   * What is granted.
   *
   * @param subject the lease or the job that it is tied to: when that ends, the access does
   * @param target what may be read or written
   * @param until it may be used before this moment, to the second
   */
  public record Grant(Verb verb, UUID subject, UUID target, Instant until) {}

  /** The text that grants it. */
  public String sign(Grant grant) {
    String claim =
        String.join(
            ".",
            signingKey,
            grant.verb().name(),
            grant.subject().toString(),
            grant.target().toString(),
            Long.toString(grant.until().getEpochSecond()));
    return claim + "." + signature(keys.get(signingKey), claim);
  }

  /**
   * What a text grants, if it was signed by one of the keys and may still be used.
   *
   * @param verb the one that is to be used
   */
  public Optional<Grant> verify(String text, Verb verb, Instant now) {
    int end = text.lastIndexOf('.');
    if (end < 0 || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String claim = text.substring(0, end);
    String[] parts = claim.split("\\.", -1);
    byte[] key = parts.length == 5 ? keys.get(parts[0]) : null;
    if (key == null || !isEqual(signature(key, claim), text.substring(end + 1))) {
      return Optional.empty();
    }
    Grant grant =
        new Grant(
            Verb.valueOf(parts[1]),
            Ids.parseDashed(parts[2]).orElseThrow(),
            Ids.parseDashed(parts[3]).orElseThrow(),
            Instant.ofEpochSecond(Long.parseLong(parts[4])));
    return Optional.of(grant)
        .filter(granted -> granted.verb() == verb && now.isBefore(granted.until()));
  }

  private static boolean isEqual(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
  }

  private static String signature(byte[] key, String claim) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(claim.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}

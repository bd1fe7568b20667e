package dev.scriptorium.gateway.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets that have to be shown again, with AES-256-GCM, bound to their account. Layout:
 * version 1, 12 bytes of nonce, ciphertext with its 16-byte tag.
 */
public final class Seal {

  private static final byte VERSION = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  /**
   * @param secretKey 32 bytes in base64
   * @throws IllegalArgumentException it is not; the message does not contain it
   */
  public Seal(String secretKey) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(secretKey.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("scriptorium.secret-key is not base64");
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "scriptorium.secret-key must be 32 bytes in base64, for instance from: openssl rand"
              + " -base64 32");
    }
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** Encrypts a secret of an account. */
  public byte[] seal(String secret, UUID accountId) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] hidden =
        apply(Cipher.ENCRYPT_MODE, nonce, accountId, secret.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
        .put(VERSION)
        .put(nonce)
        .put(hidden)
        .array();
  }

  /**
   * @throws IllegalStateException it was encrypted with another secret key or for another account
   */
  public String open(byte[] sealed, UUID accountId) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    if (sealed.length <= 1 + NONCE_BYTES || buffer.get() != VERSION) {
      throw new IllegalStateException("A stored secret has a format that this version cannot read");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] hidden = new byte[buffer.remaining()];
    buffer.get(hidden);
    return new String(apply(Cipher.DECRYPT_MODE, nonce, accountId, hidden), StandardCharsets.UTF_8);
  }

  private byte[] apply(int mode, byte[] nonce, UUID accountId, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(accountId.getMostSignificantBits())
              .putLong(accountId.getLeastSignificantBits())
              .array());
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A secret could not be encrypted or decrypted; was scriptorium.secret-key changed?", e);
    }
  }
}

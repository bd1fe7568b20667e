package dev.scriptorium.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account to log in with: named by the environment, or made once with a password of its own.
 *
 * @param username who logs in
 * @param password what the gateway is to set; null leaves the account as it is
 * @param origin where the password comes from
 */
record AccountProvision(String username, @Nullable String password, Origin origin) {
  static final String USERNAME = "SCRIPTORIUM_USERNAME";
  static final String PASSWORD = "SCRIPTORIUM_PASSWORD";
  private static final String DEFAULT_USERNAME = "demo";
  private static final String MARKER = "accounts.provisioned";
  private static final int LONGEST = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Where a password comes from. */
  enum Origin {
    /** The environment gave it: it takes effect at every start. */
    ENVIRONMENT,
    /** This start made it, and shows it once. */
    GENERATED,
    /** An earlier start set it; nobody knows it here. */
    EARLIER
  }

  /**
   * Decides for this start.
   *
   * @throws StartupFailure if the environment gives an unusable name or password
   */
  static AccountProvision decide(Map<String, String> environment, Path directory)
      throws IOException {
    var username =
        value(environment, USERNAME).map(AccountProvision::checkedName).orElse(DEFAULT_USERNAME);
    var given = value(environment, PASSWORD);
    if (given.isPresent()) {
      return new AccountProvision(username, checked(PASSWORD, given.get()), Origin.ENVIRONMENT);
    }
    if (provisionedIn(directory).contains(username)) {
      return new AccountProvision(username, null, Origin.EARLIER);
    }
    return new AccountProvision(username, generatedPassword(), Origin.GENERATED);
  }

  /**
   * Remembers that this account has a password which its owner has been told. A start that dies
   * before this point makes another one next time.
   */
  void remember(Path directory) throws IOException {
    if (!provisionedIn(directory).contains(username)) {
      Files.writeString(
          directory.resolve(MARKER),
          username + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  @Override
  public String toString() {
    return "AccountProvision[" + username + ", " + origin + "]";
  }

  private static List<String> provisionedIn(Path directory) throws IOException {
    var marker = directory.resolve(MARKER);
    return Files.exists(marker) ? Files.readAllLines(marker, StandardCharsets.UTF_8) : List.of();
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  private static String checkedName(String name) {
    if (!name.equals(name.strip())) {
      throw new StartupFailure(USERNAME + " must not begin or end with a blank.");
    }
    return checked(USERNAME, name);
  }

  private static String checked(String variable, String value) {
    if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      throw new StartupFailure(
          "%s must have at most %d characters and no control characters."
              .formatted(variable, LONGEST));
    }
    return value;
  }

  /** About 98 bits, in characters that mean nothing to a shell or a URL and are hard to misread. */
  private static String generatedPassword() {
    var alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    var password = new StringBuilder();
    for (var i = 0; i < 20; i++) {
      if (i > 0 && i % 5 == 0) {
        password.append('-');
      }
      password.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return password.toString();
  }
}

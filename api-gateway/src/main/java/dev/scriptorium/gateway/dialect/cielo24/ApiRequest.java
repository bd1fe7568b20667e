package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.account.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request of the dialect: parameters of body and query merged (the body wins), with getters that
 * answer with the right error (contract 1.3-1.6, 2.2).
 *
 * @param method GET or POST
 * @param ownProfile the profile that the request itself asks for; null: the session decides
 * @param headers what came with it
 * @param bodyKind what its body was
 */
record ApiRequest(
    String method,
    @Nullable Profile ownProfile,
    RequestHeaders headers,
    BodyKind bodyKind,
    Pairs body,
    Pairs query) {

  /** What a request's body was. */
  enum BodyKind {
    NONE,
    FORM,
    JSON
  }

  boolean isPost() {
    return method.equals("POST");
  }

  /** The response format for this client: as the request says, else as its session says. */
  Profile profile(Caller caller) {
    return ownProfile == null ? Profile.of(caller.loginForm()) : ownProfile;
  }

  /**
   * The session's token, wherever clients put it.
   *
   * @throws ApiException there is none
   */
  String token() {
    return given("api_token").or(headers::token).orElseThrow(() -> missing("api_token"));
  }

  /**
   * A value as it came, also if empty; empty if it did not come.
   *
   * @throws ApiException it came with different values
   */
  Optional<String> text(String name) {
    return named(name)
        .or(() -> Aliases.of(name).stream().map(this::named).flatMap(Optional::stream).findFirst());
  }

  /** A value; empty if it did not come or is empty. */
  Optional<String> given(String name) {
    return text(name).filter(value -> !value.isEmpty());
  }

  /** A value of at most this many characters; empty if it did not come or is empty. */
  Optional<String> given(String name, int limit) {
    Optional<String> value = given(name);
    value.ifPresent(text -> checkLength(name, text, limit));
    return value;
  }

  /** A header of at most this many characters; empty if it did not come or is empty. */
  Optional<String> header(String name, int limit) {
    Optional<String> value = headers.text(name);
    value.ifPresent(text -> checkLength(name, text, limit));
    return value;
  }

  String required(String name, int limit) {
    return given(name, limit).orElseThrow(() -> missing(name));
  }

  /** An empty value is false: PHP clients write it like that (contract 1.5 and 13). */
  Optional<Boolean> bool(String name) {
    return text(name)
        .map(
            text ->
                (text.isEmpty() ? Optional.of(false) : Syntax.bool(text))
                    .orElseThrow(
                        () ->
                            ApiException.of(
                                ErrorType.INVALID_OPTION, name + " must be true or false")));
  }

  /** A number from 0 to the limit. */
  Optional<Integer> integer(String name, int limit) {
    return given(name)
        .map(
            text ->
                Syntax.integer(text)
                    .filter(number -> number <= limit)
                    .orElseThrow(
                        () -> unusable(name, "must be a whole number from 0 to " + limit)));
  }

  UUID id(String name) {
    String text = given(name).orElseThrow(() -> missing(name));
    return Ids.parse(text.strip())
        .orElseThrow(() -> unusable(name, "must be 32 hexadecimal digits"));
  }

  /** A value that a reader understands, for instance a date. */
  <T> Optional<T> parsed(String name, Function<String, Optional<T>> reader, String expectation) {
    return given(name)
        .map(text -> reader.apply(text).orElseThrow(() -> unusable(name, expectation)));
  }

  /** One of a closed list of values. */
  Optional<String> oneOf(String name, Set<String> values) {
    Optional<String> value = given(name);
    value.ifPresent(
        text -> {
          if (!values.contains(text)) {
            throw ApiException.of(
                ErrorType.INVALID_OPTION, name + " must be one of " + List.copyOf(values));
          }
        });
    return value;
  }

  /**
   * A list in any of the forms that clients use (contract 1.5): one text, the parameter repeated,
   * or numbered parameters; empty if it did not come or is empty.
   */
  List<String> list(String name) {
    for (Pairs pairs : List.of(body, query)) {
      List<String> values = pairs.of(name);
      if (values.isEmpty()) {
        values = pairs.indexed(name);
      }
      if (!values.isEmpty()) {
        return values.size() == 1 ? Syntax.list(values.getFirst()) : values;
      }
    }
    return List.of();
  }

  /** Two characters in any of the forms that clients use (contract 1.5). */
  Optional<List<String>> tuple(String name) {
    for (Pairs pairs : List.of(body, query)) {
      List<String> values = pairs.of(name);
      if (values.isEmpty()) {
        values = pairs.indexed(name);
      }
      if (values.size() == 2 && !values.getFirst().equals(values.getLast())) {
        return Optional.of(values);
      }
    }
    return given(name)
        .map(
            text -> Syntax.tuple(text).orElseThrow(() -> unusable(name, "must be two characters")));
  }

  static ApiException missing(String name) {
    return ApiException.of(ErrorType.MISSING_PARAMETER, "Parameter " + name + " is missing");
  }

  static ApiException unusable(String name, String expectation) {
    return ApiException.of(ErrorType.INVALID_QUERY, name + " " + expectation);
  }

  private static void checkLength(String name, String text, int limit) {
    if (text.codePointCount(0, text.length()) > limit) {
      throw unusable(name, "is longer than " + limit + " characters");
    }
  }

  private Optional<String> named(String name) {
    List<String> values = body.of(name);
    if (values.isEmpty()) {
      values = query.of(name);
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String first = values.getFirst();
    if (values.size() > 1 && !values.stream().allMatch(first::equals)) {
      throw unusable(name, "was given more than once, with different values");
    }
    return Optional.of(first);
  }
}

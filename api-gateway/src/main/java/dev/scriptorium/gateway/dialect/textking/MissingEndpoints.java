package dev.scriptorium.gateway.dialect.textking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What docs/contract/textking.md, 1.1 lists and this server does not have yet. */
final class MissingEndpoints {

  private static final String OF_JOB = TextkingPaths.JOB;

  private static final List<Endpoint> ENDPOINTS =
      List.of(
          endpoint(TextkingPaths.PROJECT + "/coupon", "GET"),
          endpoint(TextkingPaths.PROJECT + "/line-items", "GET"),
          endpoint(OF_JOB + "/document/{name}", "POST"),
          endpoint(OF_JOB + "/document", "GET"),
          endpoint(OF_JOB + "/translation", "GET"),
          endpoint(OF_JOB + "/callbacks", "GET", "POST"),
          endpoint(OF_JOB + "/callback/{callback}", "GET", "PUT", "DELETE"),
          endpoint("/v1/topics", "GET"),
          endpoint("/v1/topic/{topic}", "GET"),
          endpoint("/v1/languages/source", "GET"),
          endpoint("/v1/languages/target", "GET"),
          endpoint("/v1/language/{code}", "GET"),
          endpoint("/v1/price-info", "GET", "POST"),
          endpoint("/v1/account/addresses", "GET"),
          endpoint("/v1/account/address/{address}", "GET"));

  /**
   * @param methods those of the contract, and HEAD with GET
   */
  record Endpoint(PathPattern path, List<String> methods) {

    /** The value of the header {@code Allow}. */
    String allowed() {
      return String.join(", ", methods) + ", OPTIONS";
    }
  }

  private MissingEndpoints() {}

  /**
   * @param path as sent, not decoded
   */
  static Optional<Endpoint> at(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return ENDPOINTS.stream().filter(endpoint -> endpoint.path().matches(parsed)).findFirst();
  }

  private static Endpoint endpoint(String path, String... methods) {
    return new Endpoint(
        PathPatternParser.defaultInstance.parse(path),
        Stream.of(methods)
            .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
            .toList());
  }
}

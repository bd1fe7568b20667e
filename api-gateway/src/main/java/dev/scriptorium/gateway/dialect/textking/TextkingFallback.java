package dev.scriptorium.gateway.dialect.textking;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Unsupported methods of known paths, unknown paths, and what is not implemented yet. */
@RestController
class TextkingFallback {

  private static final String ON_COLLECTIONS = "GET, HEAD, POST, OPTIONS";
  private static final String ON_SINGLES = "GET, HEAD, PUT, DELETE, OPTIONS";

  @RequestMapping({TextkingPaths.PROJECTS, TextkingPaths.JOBS})
  ResponseEntity<byte[]> collection() {
    return otherMethod(ON_COLLECTIONS);
  }

  @RequestMapping({TextkingPaths.PROJECT, TextkingPaths.JOB})
  ResponseEntity<byte[]> single() {
    return otherMethod(ON_SINGLES);
  }

  // Without a mapping for OPTIONS, Spring handles it itself, even for unknown paths

  @RequestMapping(
      path = {TextkingPaths.PROJECTS, TextkingPaths.JOBS},
      method = RequestMethod.OPTIONS)
  ResponseEntity<byte[]> optionsOfCollection() {
    return options(ON_COLLECTIONS);
  }

  @RequestMapping(
      path = {TextkingPaths.PROJECT, TextkingPaths.JOB},
      method = RequestMethod.OPTIONS)
  ResponseEntity<byte[]> optionsOfSingle() {
    return options(ON_SINGLES);
  }

  @RequestMapping(
      path = {"/v1", "/v1/**"},
      method = RequestMethod.OPTIONS)
  ResponseEntity<byte[]> optionsOfMissing(HttpServletRequest request) {
    return options(missing(request).allowed());
  }

  @RequestMapping({"/v1", "/v1/**"})
  ResponseEntity<byte[]> missing(HttpServletRequest request, HttpMethod method) {
    MissingEndpoints.Endpoint endpoint = missing(request);
    if (endpoint.methods().contains(method.name())) {
      throw new TextkingFault(
          FaultCode.NOT_IMPLEMENTED, "This part of the API is not implemented yet");
    }
    return otherMethod(endpoint.allowed());
  }

  private static MissingEndpoints.Endpoint missing(HttpServletRequest request) {
    return MissingEndpoints.at(request.getRequestURI().substring(request.getContextPath().length()))
        .orElseThrow(() -> new TextkingFault(FaultCode.NOT_FOUND, "Unknown path"));
  }

  private static ResponseEntity<byte[]> options(String allowed) {
    return ResponseEntity.noContent().header(HttpHeaders.ALLOW, allowed).build();
  }

  private static ResponseEntity<byte[]> otherMethod(String allowed) {
    TextkingFault fault =
        new TextkingFault(FaultCode.METHOD_NOT_ALLOWED, "This resource allows " + allowed);
    return TextkingExchange.json(fault.code().status())
        .header(HttpHeaders.ALLOW, allowed)
        .body(TextkingErrors.body(fault));
  }
}

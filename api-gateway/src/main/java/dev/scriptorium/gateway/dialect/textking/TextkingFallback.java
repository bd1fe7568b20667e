package dev.scriptorium.gateway.dialect.textking;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is left over: methods that a resource has not, and paths that nothing is at. */
@RestController
class TextkingFallback {

  @RequestMapping({"/v1/projects", "/v1/project/{project}/jobs"})
  ResponseEntity<byte[]> collection(HttpServletRequest request) {
    return otherMethod(request, "GET, HEAD, POST, OPTIONS");
  }

  @RequestMapping({"/v1/project/{project}", "/v1/project/{project}/job/{job}"})
  ResponseEntity<byte[]> single(HttpServletRequest request) {
    return otherMethod(request, "GET, HEAD, PUT, DELETE, OPTIONS");
  }

  @RequestMapping({"/v1", "/v1/**"})
  ResponseEntity<byte[]> unknown() {
    throw new TextkingFault(FaultCode.NOT_FOUND, "There is nothing at this address");
  }

  private static ResponseEntity<byte[]> otherMethod(HttpServletRequest request, String allowed) {
    if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
      return ResponseEntity.noContent().header(HttpHeaders.ALLOW, allowed).build();
    }
    TextkingFault fault =
        new TextkingFault(FaultCode.METHOD_NOT_ALLOWED, "This resource allows " + allowed);
    return TextkingExchange.json(fault.code().status())
        .header(HttpHeaders.ALLOW, allowed)
        .body(TextkingErrors.body(fault));
  }
}

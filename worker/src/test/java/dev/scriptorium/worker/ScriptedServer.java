package dev.scriptorium.worker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The foreign side: plays the server's part of the work protocol, with the faults that a test
 * wants.
 */
final class ScriptedServer implements AutoCloseable {

  static final JsonMapper JSON = new JsonMapper();
  static final String TOKEN = "a-token-that-is-no-secret";

  /** Answers a request in the place of the script; false: the script shall. */
  interface Fault {
    boolean handles(HttpExchange exchange) throws IOException;
  }

  /** A call that arrived. */
  record Call(String method, String path, JsonNode body) {
    boolean is(String wanted) {
      return (method + " " + path).matches(wanted);
    }
  }

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, LinkedBlockingQueue<String>> leases = new ConcurrentHashMap<>();
  private final Map<String, List<String>> claims = new ConcurrentHashMap<>();
  private final Map<String, Object> waiting = new ConcurrentHashMap<>();
  private final Map<String, String> states = new ConcurrentHashMap<>();
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  final Map<String, byte[]> results = new ConcurrentHashMap<>();
  final List<Call> calls = new CopyOnWriteArrayList<>();
  final List<Fault> faults = new CopyOnWriteArrayList<>();
  final List<String> unseen = new CopyOnWriteArrayList<>();
  volatile String completion = "COMPLETED";
  volatile String renewedInputs = "[]";
  volatile String forbiddenEngine = "";

  ScriptedServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Offers a task; its lease must be renewed every few milliseconds. */
  UUID offer(String kind, String engine, String parameters, String inputs, String results) {
    UUID id = UUID.randomUUID();
    queue(kind, engine).add(lease(id, kind, engine, parameters, inputs, results));
    return id;
  }

  UUID offerSandbox(long durationMs) {
    return offer(
        "TRANSCRIBE",
        "sandbox",
        "{\"durationMs\":" + durationMs + "}",
        "[]",
        "[{\"name\":\"elements\",\"contentType\":\"application/json\",\"required\":true}]");
  }

  static String lease(
      UUID id, String kind, String engine, String parameters, String inputs, String results) {
    return """
        {"leaseId":"%s","taskId":"%s","jobId":"%s","attempt":1,"kind":"%s","engine":"%s",
         "language":"en","leaseSeconds":0.15,"heartbeatSeconds":20,"later":{"a":[1]},
         "parameters":%s,"inputs":%s,"results":%s}
        """
        .formatted(
            id, UUID.randomUUID(), UUID.randomUUID(), kind, engine, parameters, inputs, results);
  }

  /** Content to be had by the URL that comes back, as an input. */
  String input(String name, byte[] content) {
    String path = "/content/" + UUID.randomUUID();
    contents.put(path, content);
    return input(name, path, content);
  }

  static String input(String name, String path, byte[] content) {
    return """
        {"name":"%s","url":"%s?signature=secret","length":%d,"sha256":"%s"}"""
        .formatted(name, path, content.length, sha256(content));
  }

  void serve(String path, byte[] content) {
    contents.put(path, content);
  }

  /** What heartbeats hear of a lease from now on. */
  void state(UUID lease, String state) {
    states.put(lease.toString(), state);
  }

  private LinkedBlockingQueue<String> queue(String kind, String engine) {
    return leases.computeIfAbsent(kind + "/" + engine, any -> new LinkedBlockingQueue<>());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      String method = exchange.getRequestMethod();
      boolean json = method.equals("POST");
      calls.add(new Call(method, path, json ? JSON.readTree(body) : JSON.createObjectNode()));
      for (Fault fault : faults) {
        if (fault.handles(exchange)) {
          return;
        }
      }
      if (path.startsWith("/content/")) {
        content(exchange, path);
      } else if (!("Bearer " + TOKEN).equals(header(exchange))) {
        answer(exchange, 401, "{\"code\":\"UNAUTHORIZED\"}");
      } else {
        work(exchange, method, path, body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String header(HttpExchange exchange) {
    return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private void content(HttpExchange exchange, String path) throws IOException {
    byte[] content = contents.get(path);
    if (content == null) {
      answer(exchange, 404, "{\"code\":\"NOT_FOUND\"}");
    } else {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private void work(HttpExchange exchange, String method, String path, byte[] body)
      throws IOException, InterruptedException {
    if (path.equals("/work/claims")) {
      JsonNode claim = JSON.readTree(body);
      String engine = claim.path("capabilities").path(0).path("engine").asString();
      if (engine.equals(forbiddenEngine)) {
        answer(exchange, 403, "{\"code\":\"NOT_PERMITTED\"}");
      } else {
        answer(exchange, 200, claim(claim));
      }
    } else if (path.equals("/work/heartbeats")) {
      answer(exchange, 200, heartbeat(JSON.readTree(body)));
    } else if (path.equals("/work/leases")) {
      answer(exchange, 200, "{\"leases\":[" + String.join(",", unseen) + "]}");
    } else if (path.endsWith("/complete")) {
      int status = completion.equals("REPORTED") ? 202 : 200;
      answer(exchange, status, "{\"state\":\"" + completion + "\"}");
    } else if (path.endsWith("/fail")) {
      answer(exchange, 200, "{\"state\":\"FAILED\"}");
    } else if (path.endsWith("/release")) {
      exchange.sendResponseHeaders(204, -1);
    } else if (method.equals("PUT")) {
      results.put(path.replaceFirst("/work/leases/", "").replace("/results/", "/"), body);
      answer(
          exchange,
          200,
          "{\"name\":\"x\",\"length\":" + body.length + ",\"sha256\":\"" + sha256(body) + "\"}");
    } else {
      answer(exchange, 404, "{}");
    }
  }

  private String claim(JsonNode request) throws InterruptedException {
    String claim = request.path("claimId").asString();
    List<String> known = claims.get(claim);
    if (known != null) {
      return "{\"leases\":[" + String.join(",", known) + "]}";
    }
    JsonNode capability = request.path("capabilities").path(0);
    LinkedBlockingQueue<String> queue =
        queue(capability.path("kind").asString(), capability.path("engine").asString());
    List<String> granted = new ArrayList<>();
    String first = poll(queue, claim, request.path("waitSeconds").asInt());
    if (first != null) {
      granted.add(first);
      queue.drainTo(granted, request.path("count").asInt() - 1);
    }
    claims.put(claim, granted);
    return "{\"leases\":[" + String.join(",", granted) + "]}";
  }

  /** Whether the client is there still is not noticed; a repeat takes the place of a claim. */
  private @Nullable String poll(LinkedBlockingQueue<String> queue, String claim, int seconds)
      throws InterruptedException {
    Object mine = new Object();
    synchronized (waiting) {
      waiting.put(claim, mine);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (true) {
      synchronized (waiting) {
        String found = waiting.get(claim) == mine ? queue.poll() : null;
        if (found != null || waiting.get(claim) != mine || System.nanoTime() >= end) {
          return found;
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /** Whether a task is still waiting for somebody. */
  boolean isOffered(UUID lease) {
    return leases.values().stream()
        .flatMap(LinkedBlockingQueue::stream)
        .anyMatch(offered -> offered.contains(lease.toString()));
  }

  private String heartbeat(JsonNode request) {
    List<String> answers = new ArrayList<>();
    for (JsonNode lease : request.path("leases")) {
      String id = lease.path("leaseId").asString();
      answers.add(
          "{\"leaseId\":\"%s\",\"state\":\"%s\",\"leaseSeconds\":0.15,\"inputs\":%s}"
              .formatted(id, states.getOrDefault(id, "HELD"), renewedInputs));
    }
    return "{\"leases\":[" + String.join(",", answers) + "]}";
  }

  static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first calls to a path are answered with this status instead. */
  void failFirst(int times, String pattern, int status) {
    Map<String, Integer> count = new HashMap<>();
    faults.add(
        exchange -> {
          String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
          synchronized (count) {
            if (!call.matches(pattern) || count.merge(pattern, 1, Integer::sum) > times) {
              return false;
            }
          }
          if (status > 0) {
            answer(exchange, status, "{}");
          }
          return true;
        });
  }

  List<Call> calls(String pattern) {
    return calls.stream().filter(call -> call.is(pattern)).toList();
  }

  /** Waits for a call. */
  Call await(String pattern) {
    await(() -> !calls(pattern).isEmpty(), pattern);
    return calls(pattern).getFirst();
  }

  /** Waits for a condition; the limit is far above what a busy machine needs. */
  void await(BooleanSupplier condition, String what) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came: " + what + "; calls: " + calls);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}

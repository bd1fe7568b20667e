package dev.scriptorium.standalone.fuzz;

import dev.scriptorium.standalone.stack.Tone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sends requests of one account, one after the other, and judges the answers. */
final class Customer {

  private static final Call SIGNED =
      new Call(Dialect.OWN, "GET", "/content/{id}", List.of(), Map.of(), Set.of(200, 206, 304));

  /** After so many requests things are created that random requests would rarely get to. */
  private static final int ORDER_EVERY = 60;

  private static final int COMPARED = 15;

  private final Wire wire;
  private final Accounts accounts;
  private final Findings findings;
  private final Random random;
  private final Known known;
  private final Requests requests;
  private final Rules rules;
  private final String workerToken;
  private final Map<Dialect, List<Call>> calls;
  private Account account;

  Customer(
      Wire wire,
      Accounts accounts,
      Findings findings,
      Random random,
      String workerToken,
      Map<Dialect, List<Call>> calls,
      List<String> foreign)
      throws IOException {
    this.wire = wire;
    this.accounts = accounts;
    this.findings = findings;
    this.random = random;
    this.known = new Known(random);
    this.requests = new Requests(random, known, workerToken);
    this.rules = new Rules(accounts.secrets());
    this.workerToken = workerToken;
    this.calls = calls;
    this.account = accounts.create();
    foreign.forEach(id -> known.add("foreign", id));
  }

  /** Sends the next requests. */
  void next() throws IOException {
    if (!accounts.isOpen(account)) {
      account = accounts.create();
    }
    order();
    for (int i = 0; i < ORDER_EVERY; i++) {
      Call call = call();
      Sent sent = call == SIGNED ? requests.signed(call) : requests.of(call, account);
      if (i % COMPARED == 0 && accounts.isOpen(account)) {
        compared(sent);
      } else {
        send(sent);
      }
    }
  }

  private void compared(Sent sent) throws IOException {
    String before = state();
    Reply reply = send(sent);
    if (reply.status() >= 400 && accounts.isOpen(account)) {
      String after = state();
      if (!after.equals(before)) {
        findings.add(
            sent.call() + ": refused, but it changed something",
            sent.shown() + "\n" + before + "\n" + after);
      }
    }
  }

  /** What the account has, without what goes on by itself. */
  private String state() throws IOException {
    return accounts
            .get(account, "/api/job/list?v=1")
            .replaceAll(
                "\"(?:JobStatus|[A-Za-z]*Date|[A-Za-z]*Progress|[A-Za-z]*Length[A-Za-z]*)\": *[^,}]*",
                "")
        + accounts.get(account, "/v1/projects")
        + accounts.get(account, "/api/account/get_settings?v=1");
  }

  private Call call() {
    int dice = random.nextInt(100);
    if (dice < 3) {
      return SIGNED;
    }
    List<Call> of =
        calls.getOrDefault(
            dice < 48
                ? Dialect.CIELO24
                : dice < 72 ? Dialect.TEXTKING : dice < 80 ? Dialect.OWN : Dialect.WORK,
            List.of());
    Call call = of.get(random.nextInt(of.size()));
    // Failed logins are delayed, on purpose; logging out only makes the next requests less useful
    boolean rare = call.isLogin() || call.path().equals("/api/account/logout");
    return rare && random.nextInt(10) > 0 ? call() : call;
  }

  private Reply send(Sent sent) throws IOException {
    Reply reply;
    try {
      reply = wire.send(sent.bytes(), from(sent.call()), sent.ending());
    } catch (java.net.SocketTimeoutException e) {
      findings.add(sent.call() + ": no answer in time", sent.shown());
      return new Reply(0, "", Map.of(), "");
    }
    findings.count(sent.call(), Rules.word(reply));
    for (String broken : rules.broken(sent, account, reply)) {
      findings.add(
          sent.call() + ": " + broken,
          sent.shown() + "\n----\n" + reply.head() + "\n\n" + shortened(reply.body()));
    }
    known.learn(sent.call(), sent.target(), reply);
    return reply;
  }

  /** Logins come from many places: those that fail delay the next ones from there. */
  private String from(Call call) {
    return call.isLogin()
        ? "127.1." + random.nextInt(256) + "." + (1 + random.nextInt(254))
        : "127.0.0.1";
  }

  /** A job with a recording whose next task waits for people, and the lease of such a task. */
  private void order() throws IOException {
    String token = "v=1&api_token=" + account.token();
    JsonNode created =
        new Reply(
                200, "", Map.of(), accounts.get(account, "/api/job/new?v=1&language=en-x-sandbox"))
            .json()
            .orElseThrow();
    String job = created.path("JobId").asString();
    known.add("job", job);
    byte[] tone = Tone.wave(1);
    wire.send(
        "POST /api/job/add_media?"
            + token
            + "&job_id="
            + job
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
            + tone.length
            + "\r\n\r\n"
            + new String(tone, StandardCharsets.ISO_8859_1),
        "127.0.0.1",
        Wire.Ending.WAITS);
    String fidelity =
        List.of("MECHANICAL", "PREMIUM", "PREMIUM", "PROFESSIONAL").get(random.nextInt(4));
    accounts.get(
        account,
        "/api/job/perform_transcription?v=1&transcription_fidelity=" + fidelity + "&job_id=" + job);
    for (String kind : List.of("CORRECT", "REVIEW")) {
      String claim =
          """
          {"claimId": "%s", "protocol": 1, "instance": "fuzz", "waitSeconds": 0, "count": 2,
           "capabilities": [{"kind": "%s", "engine": "human"}]}
          """
              .formatted(UUID.randomUUID(), kind);
      Reply reply =
          wire.send(
              "POST /work/claims HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                  + workerToken
                  + "\r\nContent-Type: application/json\r\nContent-Length: "
                  + claim.length()
                  + "\r\n\r\n"
                  + claim,
              "127.0.0.1",
              Wire.Ending.WAITS);
      List<Call> work = new ArrayList<>(calls.getOrDefault(Dialect.WORK, List.of()));
      known.learn(work.getFirst(), "/work/claims", reply);
    }
  }

  private static String shortened(String body) {
    return body.length() > 600 ? body.substring(0, 600) + "..." : body;
  }
}

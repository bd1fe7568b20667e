package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.AccountSettings;
import dev.scriptorium.gateway.account.AccountSettings.Change;
import dev.scriptorium.gateway.account.Accounts;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.NewAccount;
import dev.scriptorium.gateway.account.Passwords;
import dev.scriptorium.gateway.account.UsernameKey;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import java.util.Optional;
import java.util.UUID;

/** The calls about accounts and their settings (contract 5.1.5 to 5.1.7, 5.1.9). */
final class AccountCalls {

  /** In filters it stands for all accounts. */
  private static final String EVERYBODY = "*";

  private final AccountAccess access;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Limits limits;

  AccountCalls(AccountAccess access, Accounts accounts, Passwords passwords, Limits limits) {
    this.access = access;
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
  }

  Reply create(ApiRequest request) {
    Caller caller = access.caller(request);
    String username = request.required("new_username", limits.username());
    if (username.equals(EVERYBODY) || !username.equals(username.strip())) {
      throw ApiRequest.unusable("new_username", "must not be * or have blanks around it");
    }
    if (UsernameKey.of(username).isBlank()) {
      throw ApiRequest.unusable("new_username", "must have a character that can be seen");
    }
    NewAccount account =
        new NewAccount(
            username,
            newPassword(request),
            parent(request, caller),
            optional(request, "first_name").orElse(""),
            optional(request, "last_name").orElse(""),
            optional(request, "email").orElse(""));
    if (accounts.create(account).isEmpty()) {
      throw ApiException.of(
          ErrorType.ACCOUNT_EXISTS, "There is an account of this name, or of one like it");
    }
    return Reply.noContent();
  }

  /** By POST only: a password does not belong into a URL (contract 1.2). */
  Reply updatePassword(ApiRequest request) {
    Caller caller = access.caller(request);
    if (!request.isPost()) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "update_password is called with POST");
    }
    String password = newPassword(request);
    accounts.changePassword(access.selected(request, "username", caller), password);
    return Reply.noContent();
  }

  Reply updateSetting(ApiRequest request) {
    Caller caller = access.caller(request);
    Change change = change(request, request.required("setting", limits.username()));
    accounts.change(access.selected(request, "account_id", caller), change);
    return Reply.noContent();
  }

  Reply getSettings(ApiRequest request) {
    AccountSettings settings = accounts.settings(access.caller(request).accountId());
    return Reply.json(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("default_job_notes", settings.defaultJobNotes());
          json.writeBooleanProperty(
              "require_customer_authorization_before_starting_workflow",
              settings.authorizationRequired());
          json.writeBooleanProperty(
              "customer_authorization_required_mechanical",
              settings.authorizationRequiredMechanical());
          json.writeEndObject();
        });
  }

  private String newPassword(ApiRequest request) {
    String password = request.required("new_password", limits.password());
    if (!passwords.isLongEnough(password)) {
      throw ApiRequest.unusable(
          "new_password", "must have at least " + passwords.minimum() + " characters");
    }
    return password;
  }

  private Change change(ApiRequest request, String setting) {
    return switch (setting) {
      case "default_job_notes" -> new Change.DefaultJobNotes(notes(request));
      case "require_customer_authorization_before_starting_workflow" ->
          new Change.AuthorizationRequired(flag(request));
      case "customer_authorization_required_mechanical" ->
          new Change.AuthorizationRequiredMechanical(flag(request));
      default -> throw ApiException.of(ErrorType.INVALID_OPTION, "There is no such setting");
    };
  }

  /** An empty text is a value here: it takes the notes away. */
  private String notes(ApiRequest request) {
    String notes = request.text("value").orElseThrow(() -> ApiRequest.missing("value"));
    request.given("value", limits.defaultJobNotes());
    return notes;
  }

  private static boolean flag(ApiRequest request) {
    return request
        .given("value")
        .flatMap(text -> request.bool("value"))
        .orElseThrow(() -> ApiRequest.missing("value"));
  }

  private UUID parent(ApiRequest request, Caller caller) {
    return optional(request, "parent_account")
        .or(() -> optional(request, "sub_account"))
        .map(name -> access.named(name, caller).id())
        .orElse(caller.accountId());
  }

  /** Optional arguments may be headers, too. */
  private Optional<String> optional(ApiRequest request, String name) {
    return request.given(name, limits.username()).or(() -> request.headers().text(name));
  }
}

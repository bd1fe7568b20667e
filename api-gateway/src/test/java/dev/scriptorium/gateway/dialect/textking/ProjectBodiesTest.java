package dev.scriptorium.gateway.dialect.textking;

import static dev.scriptorium.gateway.dialect.textking.RequestBodies.assertFault;
import static dev.scriptorium.gateway.dialect.textking.RequestBodies.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.model.OptionalText;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectBodiesTest {

  private static final UUID OWN = UUID.fromString("0d8f1c59-0ba5-4d2c-9ef2-0a1b2c3d4e5f");
  private static final LocalDateTime DAY = LocalDateTime.parse("2012-11-16T00:00:00");

  private final ProjectBodies bodies = new ProjectBodies(RequestBodies.PROPERTIES);

  @Test
  void the_clients_create_with_nulls_is_read() {
    assertThat(
            bodies.readNew(
                body(
                    "{'name':'x','due_date':null,'state':null,'coupon_name':null,"
                        + "'affiliate_id':null,'billing_address':null}"),
                OWN))
        .isEqualTo(new OrderDetails("x", null, null, null, OWN));
  }

  @Test
  void every_attribute_of_a_create_is_read() {
    assertThat(
            bodies.readNew(
                body(
                    "{'name':' ','due_date':'2012-11-16','state':'prepared','coupon_name':'C',"
                        + "'affiliate_id':'A','billing_address':'"
                        + OWN.toString().toUpperCase()
                        + "','unknown':[1]}"),
                OWN))
        .isEqualTo(new OrderDetails(" ", DAY, "C", "A", OWN));
  }

  @Test
  void empty_texts_of_a_create_are_no_values() {
    assertThat(
            bodies.readNew(
                body("{'name':'x','coupon_name':'','affiliate_id':'','billing_address':''}"), OWN))
        .isEqualTo(new OrderDetails("x", null, null, null, OWN));
  }

  @Test
  void the_clients_read_modify_write_is_read() {
    ProjectBodies.Change change =
        bodies.readChange(
            body(
                "{'name':'x','due_date':{'date':'2012-11-16 00:00:00.000000','timezone_type':3,"
                    + "'timezone':'UTC'},'state':'running','coupon_name':'','affiliate_id':'',"
                    + "'billing_address':'"
                    + OWN
                    + "'}"),
            OWN);
    assertThat(change.state()).isEqualTo(ProjectState.RUNNING);
    assertThat(change.changes())
        .isEqualTo(
            new OrderChanges(
                "x",
                DAY,
                null,
                null,
                OWN,
                Set.of(OptionalText.COUPON_NAME, OptionalText.AFFILIATE_ID)));
  }

  @Test
  void null_and_absent_leave_everything_alone() {
    OrderChanges nothing = new OrderChanges(null, null, null, null, null, Set.of());
    ProjectBodies.Change unchanged = new ProjectBodies.Change(nothing, null);
    assertThat(bodies.readChange(body("{}"), OWN)).isEqualTo(unchanged);
    assertThat(
            bodies.readChange(
                body(
                    "{'name':null,'due_date':null,'state':null,'coupon_name':null,"
                        + "'affiliate_id':null,'billing_address':null}"),
                OWN))
        .isEqualTo(unchanged);
  }

  @Test
  void a_billing_address_is_never_cleared() {
    assertThat(bodies.readChange(body("{'billing_address':''}"), OWN).changes())
        .isEqualTo(new OrderChanges(null, null, null, null, null, Set.of()));
  }

  @Test
  void a_name_is_required() {
    assertFault(() -> bodies.readNew(body("{}"), OWN), FaultCode.MISSING_FIELD, "name");
    assertFault(() -> bodies.readNew(body("{'name':null}"), OWN), FaultCode.MISSING_FIELD, "name");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "name, ''",
        "name, 7",
        "coupon_name, 7",
        "affiliate_id, {}",
        "billing_address, 'home'",
        "billing_address, 7",
        "billing_address, '49353ab0-fdbf-4e1c-a063-cdf4aad98782'",
        "billing_address, '0d8f1c590ba54d2c9ef20a1b2c3d4e5f'",
        "state, 'started'",
        "state, ''",
        "state, 'Running'",
        "state, 1",
        "due_date, 'soon'",
      })
  void wrong_values_are_invalid(String field, String value) {
    String wrong = "'" + field + "':" + value + "}";
    assertFault(() -> bodies.readChange(body("{" + wrong), OWN), FaultCode.INVALID_FIELD, field);
    String rest = field.equals("name") ? "{" : "{'name':'x',";
    assertFault(() -> bodies.readNew(body(rest + wrong), OWN), FaultCode.INVALID_FIELD, field);
  }

  @ParameterizedTest
  @CsvSource({"name, 1001", "coupon_name, 201", "affiliate_id, 201"})
  void overlong_values_are_invalid(String field, int length) {
    String json = "{'" + field + "':'" + "x".repeat(length) + "'}";
    assertFault(() -> bodies.readChange(body(json), OWN), FaultCode.INVALID_FIELD, field);
  }

  @Test
  void a_new_project_cannot_be_running() {
    assertFault(
        () -> bodies.readNew(body("{'name':'x','state':'running'}"), OWN),
        FaultCode.INVALID_FIELD,
        "state");
  }
}

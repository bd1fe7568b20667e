package dev.scriptorium.gateway.work;

/** What happens to expired leases now. */
enum Expired {
  /** Others may take over their tasks. */
  CLAIMABLE,
  /** Their workers get time to be heard again: after a start or an outage. */
  LEFT_ALONE
}

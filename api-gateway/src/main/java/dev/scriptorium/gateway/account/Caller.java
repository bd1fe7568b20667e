package dev.scriptorium.gateway.account;

import java.util.UUID;

/**
 * Who is calling: the account that a valid token belongs to.
 *
 * @param accountId its id
 * @param username its name
 * @param jobRules what holds for jobs it makes
 * @param billingAddress id of its address
 * @param loginForm format of the login that opened the session
 */
public record Caller(
    UUID accountId, String username, JobRules jobRules, UUID billingAddress, LoginForm loginForm) {}

package dev.scriptorium.gateway.dialect.textking;

/** Paths of the dialect's resources. */
final class TextkingPaths {

  static final String PROJECTS = "/v1/projects";
  static final String PROJECT = "/v1/project/{project}";
  static final String JOBS = PROJECT + "/jobs";
  static final String JOB = PROJECT + "/job/{job}";

  private TextkingPaths() {}
}

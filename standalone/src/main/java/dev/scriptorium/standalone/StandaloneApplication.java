package dev.scriptorium.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Spring side of the one JVM. */
@SpringBootApplication(
    scanBasePackages = {"dev.scriptorium.gateway", "dev.scriptorium.processor"},
    proxyBeanMethods = false,
    exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import(FirstTake.class)
class StandaloneApplication {}

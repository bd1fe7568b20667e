package dev.scriptorium.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Gateway and processor as one Spring application. */
@SpringBootApplication(
    scanBasePackages = {"dev.scriptorium.gateway", "dev.scriptorium.processor"},
    proxyBeanMethods = false,
    exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import(LogCheckBarrier.class)
class StandaloneApplication {}

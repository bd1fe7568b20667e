package dev.scriptorium.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** The Spring side of the one JVM. */
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = {DataSourceAutoConfiguration.class})
class StandaloneApplication {}

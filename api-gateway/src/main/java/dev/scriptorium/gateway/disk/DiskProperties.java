package dev.scriptorium.gateway.disk;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the guard against a full disk.
 *
 * @param directories whose disks are looked at; empty: that of the content store
 * @param floor with less free space on one of them new work is refused
 */
@ConfigurationProperties("scriptorium.gateway.disk")
public record DiskProperties(
    @DefaultValue List<Path> directories, @DefaultValue("256MB") DataSize floor) {}

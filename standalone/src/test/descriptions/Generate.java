import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Generates clients from {@code openapi-NAME.yaml} into {@code LANGUAGE/NAME}. One after the other: openapi-generator's own batch
 * command mixes up the models of descriptions that it reads at the same time.
 */
class Generate {

  private static final String FILE = "openapi-%s.yaml";

  /**
   * @param args the directory of the descriptions, the one to write to, the languages
   */
  public static void main(String[] args) throws Exception {
    Path descriptions = Path.of(args[0]).toRealPath();
    for (String name : names(descriptions)) {
      for (String language : List.of(args).subList(2, args.length)) {
        Path target = Files.createDirectories(Path.of(args[1], language, name));
        generate(descriptions.resolve(FILE.formatted(name)), language, name, target);
      }
    }
  }

  private static List<String> names(Path descriptions) throws Exception {
    try (var files = Files.list(descriptions)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches("openapi-.*\\.yaml"))
          .map(file -> file.substring("openapi-".length(), file.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  private static void generate(Path description, String language, String name, Path target) {
    GlobalSettings.reset();
    // Neither are needed
    Map.of("apiTests", "false", "modelTests", "false", "apiDocs", "false", "modelDocs", "false")
        .forEach(GlobalSettings::setProperty);
    Map<String, Object> options = new HashMap<>();
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setInputSpec(description.toString())
            .setOutputDir(target.toString())
            .setAdditionalProperties(options);
    switch (language) {
      case "java" -> {
        configurator.setGeneratorName("java").setLibrary("native");
        options.put("openApiNullable", "false");
        options.put("useJakartaEe", "true");
        options.put("invokerPackage", "org.example." + name);
        options.put("apiPackage", "org.example." + name + ".api");
        options.put("modelPackage", "org.example." + name + ".model");
      }
      case "python" -> {
        configurator.setGeneratorName("python");
        options.put("packageName", "scriptorium_" + name);
      }
      case "typescript" -> configurator.setGeneratorName("typescript-fetch");
      default -> throw new IllegalArgumentException(language);
    }
    // Validates, too
    List<File> files = new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    System.out.println(language + " client of " + description.getFileName() + ": " + files.size() + " files");
  }
}

package io.katydid.examples.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium of a test, without a window. Uses the installed programs, such as those of Debian's
 * {@code chromium} and {@code chromium-driver}, and fetches none; a test is skipped where there are
 * none.
 */
final class LocalBrowser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;

  private LocalBrowser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one, or skips the test. */
  static LocalBrowser start() {
    Optional<File> chromium = program("chromium");
    Optional<File> chromedriver = program("chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "Chromium is not installed: see Debian's packages chromium and chromium-driver");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options(chromium.orElseThrow()));
    driver.manage().timeouts().implicitlyWait(PATIENCE);
    return new LocalBrowser(driver);
  }

  private static ChromeOptions options(File chromium) {
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run");
    options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
    return options;
  }

  private static Optional<File> program(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  void open(String address) {
    driver.get(address);
  }

  String title() {
    return String.valueOf(driver.getTitle());
  }

  WebElement element(String id) {
    return driver.findElement(By.id(id));
  }

  /** Waits until the element has this text somewhere in it. */
  void await(String id, String text) {
    driver.findElement(By.xpath("//*[@id='%s'][contains(., '%s')]".formatted(id, text)));
  }

  /** What the browser found wrong with the page, what its policy refuses included. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}

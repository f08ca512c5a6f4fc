package dev.plumbline.reports.browser;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window. What it is and who drives it are named outright, so that nothing is ever downloaded. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** For a check of the largest page on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Runs before any script of the page and is not bound by its policy: keeps what a page would like to do unseen. */
    private static final String WITNESS = """
            window.__seen = [];
            addEventListener('securitypolicyviolation', e =>
                __seen.push('violates ' + e.effectiveDirective + ': ' + e.blockedURI + ' ' + e.sample));
            addEventListener('error', e => __seen.push('error: ' + (e.message ?? 'cannot load ' + e.target.outerHTML)), true);
            addEventListener('unhandledrejection', e => __seen.push('rejected: ' + e.reason));
            for (const dialog of ['alert', 'confirm', 'prompt', 'print', 'open']) {
                window[dialog] = text => { __seen.push(dialog + ': ' + text); };
            }
            """;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Why there is no browser here, and what to do about it. */
    static Optional<String> missing() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER)
                ? Optional.empty()
                : Optional.of("expected " + CHROMIUM + " and " + DRIVER
                        + ", found one or both missing; install them by 'apt-get install chromium chromium-driver'");
    }

    static Browser start() {
        // It knows no developer tools of so new a Chromium, which are not used here, and says so at every start.
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-extensions",
                "--hide-scrollbars");
        options.addArguments("--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WITNESS));
        return new Browser(driver);
    }

    Page open(Path file, Look look) {
        return open(file.toUri(), look);
    }

    /** Opens a page anew, even where only the hash differs from the page that is open. */
    Page open(URI address, Look look) {
        driver.get("about:blank");
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !look.scripts()));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", 900, "deviceScaleFactor", 1, "mobile", false));
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", look.scheme());
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("media", look.medium(), "features", List.of(scheme)));
        Page page = new Page(driver, address);
        page.load();
        if (look.scripts()) {
            page.settle();
        }
        return page;
    }

    @Override
    public void close() {
        driver.quit();
    }
}

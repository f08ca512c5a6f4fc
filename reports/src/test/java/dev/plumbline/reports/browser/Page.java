package dev.plumbline.reports.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A page that stands open, and what it did since it was opened. */
final class Page {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;
    private final URI address;
    private final List<String> did = new ArrayList<>();

    Page(ChromeDriver driver, URI address) {
        this.driver = driver;
        this.address = address;
    }

    /** Loads it and forgets what the page before it did. */
    void load() {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(address.toString());
    }

    /** Waits until what the page began has had its turn: two frames, and a moment more. */
    void settle() {
        driver.executeAsyncScript("const done = arguments[0];"
                + "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))");
    }

    /**
     * Everything that a page of ours never does, one a line: requests besides the page itself, whatever the console says at level
     * warning or above, what its policy forbade, errors that nobody caught, dialogs. The longer it stands open, the more there may be.
     */
    List<String> misdeeds() {
        requests();
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .forEach(entry -> did.add("console: " + entry.getMessage()));
        if (run("return window.__seen ? window.__seen.splice(0) : []") instanceof List<?> seen) {
            seen.forEach(what -> did.add(String.valueOf(what)));
        }
        return List.copyOf(did);
    }

    private void requests() {
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            String url = message.path("params").path("request").path("url").asString("");
            if (message.path("method").asString().equals("Network.requestWillBeSent") && !itself(url)) {
                did.add("requests " + url);
            }
        }
    }

    private boolean itself(String url) {
        return url.equals(address.toString().replaceFirst("#.*", ""));
    }

    /** What a script of ours returns: it is the driver's, not the page's, and so not bound by the page's policy. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script returns as lines of text. */
    List<String> lines(String script, Object... arguments) {
        return ((List<?>) run(script, arguments)).stream().map(String::valueOf).toList();
    }

    /** The breaches of axe's rules, all that it has by default, each with its elements and what is wrong with them. */
    List<String> breaches() {
        run(Scripts.LAY_OUT_EVERYTHING);
        run(Axe.SOURCE);
        Object found = driver.executeAsyncScript(Axe.RUN);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    static By css(String selector) {
        return By.cssSelector(selector);
    }

    List<WebElement> all(String css) {
        return driver.findElements(css(css));
    }

    WebElement one(String css) {
        return driver.findElement(css(css));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void press(Keys... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Keeps a picture of the window beside the page, for people. */
    void picture(String name) throws IOException {
        Path beside = Path.of(address.getPath()).resolveSibling(name + ".png");
        Files.write(beside, driver.getScreenshotAs(OutputType.BYTES));
    }

    String hash() {
        return (String) run("return location.hash");
    }

    /** The checker of pages for everyone. */
    private static final class Axe {

        static final String SOURCE = read();

        static final String RUN = """
                const done = arguments[arguments.length - 1];
                const text = node => node.target + ' ' + node.html.slice(0, 200) + '\\n    ' + node.failureSummary.replace(/\\n/g, ' ');
                axe.run({resultTypes: ['violations'], preload: false}).then(
                    found => done(found.violations.map(rule => rule.id + ' (' + rule.impact + '), '
                        + rule.nodes.length + ' times: ' + rule.help + '\\n  ' + rule.nodes.slice(0, 5).map(text).join('\\n  '))),
                    broken => done(['axe broke: ' + broken]));
                """;

        private static String read() {
            try (var in = Page.class.getResourceAsStream("/axe.min.js")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

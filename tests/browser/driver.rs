//! A browser, driven over WebDriver: what the tests need of it, in plain HTTP.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Lines, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A headless Chromium with an empty profile of its own.
pub(crate) struct Browser {
    driver: Child,
    /// Kept open: the driver may write more.
    _output: Lines<BufReader<ChildStdout>>,
    port: u16,
    session: String,
}

impl Browser {
    /// Starts `chromedriver` and a browser that saves what it downloads in `folder`.
    pub(crate) fn start(folder: &Path) -> Browser {
        let started = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut driver = started.expect("chromedriver is installed; in Debian it is the package chromium-driver");
        let mut output = BufReader::new(driver.stdout.take().expect("it is piped")).lines();
        let port = output.by_ref().map_while(Result::ok).find_map(|line| {
            let after = line.split("started successfully on port ").nth(1)?;
            after.trim_end_matches('.').parse().ok()
        });
        let mut browser = Browser {
            driver,
            _output: output,
            port: port.expect("chromedriver names its port"),
            session: String::new(),
        };
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--window-size=1440,900",
        ];
        let options = json!({ "args": arguments, "prefs": { "download.default_directory": folder } });
        let wanted = json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        let session = browser.call("POST", "/session", &json!({ "capabilities": { "alwaysMatch": wanted } }));
        browser.session = session["sessionId"].as_str().expect("a session has a name").to_owned();
        browser
    }

    /// Opens a file and waits until the page has made all its texts.
    pub(crate) fn open(&self, file: &Path) {
        self.command("/url", &json!({ "url": format!("file://{}", file.display()) }));
        self.wait("return document.documentElement.dataset.ready === 'true'");
    }

    /// What a script returns.
    pub(crate) fn run(&self, script: &str) -> Value {
        self.command("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Waits until a script returns true.
    pub(crate) fn wait(&self, script: &str) {
        let start = Instant::now();
        while self.run(script) != json!(true) {
            assert!(start.elapsed() < Duration::from_secs(60), "waited for: {script}");
            sleep(Duration::from_millis(50));
        }
    }

    /// Types `keys`, one after the other, where the focus is.
    pub(crate) fn keys(&self, keys: &str) {
        let press = |key: char| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })];
        let actions: Vec<Value> = keys.chars().flat_map(press).collect();
        self.command("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }));
    }

    /// What the page complained of, among it every breach of its policy.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let log = self.command("/se/log", &json!({ "type": "browser" }));
        let entries = log.as_array().expect("a list");
        entries.iter().map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    fn command(&self, path: &str, body: &Value) -> Value {
        self.call("POST", &format!("/session/{}{path}", self.session), body)
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = body.to_string();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("chromedriver listens");
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
        );
        stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(body.as_bytes()))
            .expect("chromedriver listens");
        let (good, body) = answer(BufReader::new(stream));
        let value: Value = serde_json::from_str(&body).expect("chromedriver answers in JSON");
        assert!(good, "{method} {path}: {}", value["value"]);
        value["value"].clone()
    }
}

/// Whether an answer is good, and its body; the connection may stay open behind it.
fn answer(mut stream: impl BufRead) -> (bool, String) {
    let (mut good, mut length) = (None, 0);
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).expect("chromedriver answers");
        let line = line.trim_end().to_ascii_lowercase();
        good = good.or(Some(line.contains(" 200")));
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().expect("a length is a number");
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).expect("chromedriver answers");
    (good == Some(true), String::from_utf8(body).expect("JSON is UTF-8"))
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Ends the browser; after a failed test there may be none left to end.
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = write!(
                stream,
                "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                self.session
            );
            let _ = BufReader::new(stream).read_line(&mut String::new());
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

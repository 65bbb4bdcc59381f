import type { ErrorSignGroup } from './sign.ts';

/** Bodies, pages and statuses that servers answer with. */
export const answerSigns: ErrorSignGroup = {
  title: 'Answers of servers',
  signs: [
    {
      name: 'error body',
      pattern: /"error"\s*:\s*(?:\{\s*"(?:code"\s*:\s*"(\w+)")?|"(?!(?:none|null)")[^"])/g,
      trips: [
        '{"error": {"code": "ResourceNotFound", "message": "gone"}}',
        '{"error":"invalid_grant","error_description":"expired"}',
      ],
      kept: [
        '{"error": null, "errors": []}',
        '{"error": {}}',
        '{"error": "", "ok": true}',
        '{"error": "none"}',
      ],
    },
    {
      name: 'error list',
      pattern: /"errors"\s*:\s*\[\s*\{/g,
      trips: ['{"data": null, "errors": [{"message": "no field frob"}]}'],
      kept: ['{"errors": []}'],
    },
    {
      name: 'error page',
      pattern: /<(?:title|TITLE|h1|H1)>\s*(?:Error )?([45]\d\d)\b(?! [a-z])/g,
      trips: [
        '<html><head><title>502 Bad Gateway</title></head></html>',
        '<title>Error 404 (Not Found)!!1</title>',
        '<h1>404</h1>',
      ],
      kept: ['<title>Welcome, 404 visitors</title>', '<h1>500 recipes for winter</h1>'],
    },
    {
      name: 'http status',
      pattern: /\b(?:http )?status(?: code)?[ :=]{1,3}(?:([45]\d\d)|000)\b/gi,
      trips: ['Request failed with status code 404', 'HTTP status: 503', 'status=000'],
      kept: ['status: 200', 'Statuses: 503 is tried again'],
    },
    {
      name: 'access log',
      pattern: /" (5\d\d) (?:\d+|-)(?:\s|$)/gm,
      trips: ['10.0.0.1 - - [02/Mar/2026:09:14:08 +0000] "GET /api HTTP/1.1" 503 197 "-" "curl/8.5.0"'],
      kept: ['10.0.0.1 - - [02/Mar/2026:09:14:08 +0000] "GET /500 HTTP/1.1" 200 512 "-" "curl/8.5.0"'],
    },
    {
      name: 'envoy',
      pattern: /^(?:upstream connect error\b|no healthy upstream$)/gm,
      trips: [
        'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
        'no healthy upstream',
      ],
      kept: ['upstream connected', 'upstream  connect_errors  0'],
    },
    {
      name: 'http phrase',
      pattern:
        /\b(?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out|Too Many Requests|Bad Request|403 Forbidden|401 Unauthorized|404 Not Found)\b/g,
      trips: ['HTTP/1.1 503 Service Unavailable', 'unexpected answer: 404 Not Found'],
      kept: ['404-not-found.html', 'HTTP/1.1 200 OK'],
    },
  ],
};

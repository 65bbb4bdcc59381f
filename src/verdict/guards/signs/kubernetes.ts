import type { ErrorSignGroup } from './sign.ts';

/** kubectl, and what the API server answers. */
export const kubernetesSigns: ErrorSignGroup = {
  title: 'Kubernetes',
  signs: [
    {
      name: 'api server',
      pattern: /^Error from server(?: \((\w+)\))?: /gm,
      trips: [
        'Error from server (NotFound): pods "sample" not found',
        'Error from server: etcdserver: request timed out',
      ],
      kept: ['pods matching "sample" not found in the list of errors'],
    },
    {
      name: 'no api server',
      pattern: /^(?:Unable to connect to the server: |The connection to the server \S+ was refused)/gm,
      trips: [
        'Unable to connect to the server: dial tcp: lookup demo: no such host',
        'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
      ],
      kept: ['The connection to the server localhost:8080 was made.'],
    },
    {
      name: 'status object',
      pattern: /"status"\s*:\s*"Failure"/g,
      trips: ['{"kind":"Status","status":"Failure","reason":"NotFound","code":404}'],
      kept: ['{"kind":"Status","status":"Success"}', '{"onFailure": "retry"}'],
    },
    {
      name: 'nothing found',
      pattern: /^No resources found\b/gm,
      trips: ['No resources found in default namespace.'],
      kept: ['3 resources found in default namespace.'],
    },
    {
      name: 'gave up',
      pattern: /^(?:error: )?timed out waiting for the condition\b/gm,
      trips: ['error: timed out waiting for the condition on pods/web-0'],
      kept: [
        'pod/web-0 condition met',
        'Waiting for deployment "web" rollout to finish: 0 of 1 updated replicas',
      ],
    },
    {
      name: 'unknown resource',
      pattern: /^error: the server doesn't have a resource type\b/gm,
      trips: ['error: the server doesn\'t have a resource type "pod2"'],
      kept: ['NAME  SHORTNAMES  APIVERSION  NAMESPACED  KIND'],
    },
    {
      name: 'invalid manifest',
      pattern:
        /^(?:The \S+ "[^"\n]*" is invalid:|error: (?:error )?validating\b|error: unable to recognize\b)/gm,
      trips: [
        'The Deployment "web" is invalid: spec.selector: Required value',
        'error: error validating "web.yaml": error validating data: unknown field "replcas"',
      ],
      kept: ['The Deployment "web" is valid.'],
    },
    {
      name: 'dry run',
      pattern: /\((?:server |client )?dry ?run\)/g,
      trips: [
        'service/web created (dry run)',
        'job.batch/pi created (server dry run)',
        '(dryrun) upload: a to s3://b/a',
      ],
      kept: ['dry run: off'],
    },
    {
      name: 'not ready',
      pattern: /^error: deployment "[^"\n]*" exceeded its progress deadline/gm,
      trips: ['error: deployment "web" exceeded its progress deadline'],
      kept: ['deployment "web" successfully rolled out', 'progressDeadlineSeconds: 600'],
    },
  ],
};

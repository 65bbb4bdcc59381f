import type { ErrorSignGroup } from './sign.ts';

export const containerSigns: ErrorSignGroup = {
  title: 'Docker, Helm',
  signs: [
    {
      name: 'docker',
      pattern: /^(?:docker: )?Error response from daemon: |^Cannot connect to the Docker daemon\b/gm,
      trips: [
        'Error response from daemon: pull access denied for demo',
        'docker: Error response from daemon: Conflict. The container name "/web" is already in use.',
        'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      ],
      kept: [
        'latest: Pulling from library/hello-world\nStatus: Downloaded newer image for hello-world:latest',
        '"State": { "Status": "running", "OOMKilled": false, "Error": "", "ExitCode": 0 }',
      ],
    },
    {
      name: 'docker build',
      pattern: /\breturned a non-zero code: [1-9]/g,
      trips: ["The command '/bin/sh -c npm install' returned a non-zero code: 1"],
      kept: ['Successfully built 98c39b91770f'],
    },
    {
      name: 'helm',
      pattern:
        /^Error: (?:INSTALLATION|UPGRADE|UNINSTALLATION|ROLLBACK) FAILED\b|^Error: release: not found$/gm,
      trips: [
        'Error: INSTALLATION FAILED: cannot re-use a name that is still in use',
        'Error: release: not found',
      ],
      kept: ['Release "web" has been upgraded. Happy Helming!', 'release "web" uninstalled'],
    },
  ],
};

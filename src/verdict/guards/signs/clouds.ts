import type { ErrorSignGroup } from './sign.ts';

export const cloudSigns: ErrorSignGroup = {
  title: 'Other clouds, Terraform',
  signs: [
    {
      name: 'terraform change',
      coveredBy: /destroy|replace/i,
      pattern: /^[ \t]{0,9}# \S{1,200} (?:must be replaced|will be destroyed|is tainted)/gm,
      trips: ['  # aws_instance.demo must be replaced', '  # terraform_data.menu will be destroyed'],
      kept: ['  # aws_instance.demo will be created'],
    },
    {
      name: 'aws',
      pattern: /^(?:aws: \[ERROR\]: )?An error occurred \((\w+)\) when calling /gm,
      trips: ['An error occurred (AccessDenied) when calling the ListBuckets operation: Access Denied'],
      kept: ['The page lists what is answered when calling the ListBuckets operation.'],
    },
    {
      name: 'gcloud',
      pattern: /^ERROR: \(gcloud\.[\w.-]+\) /gm,
      trips: ['ERROR: (gcloud.compute.instances.list) The required property [project] is not set.'],
      kept: ['Updates are available for some Google Cloud CLI components.'],
    },
    {
      name: 'terraform',
      pattern: /^│ Error: |^Error: (?!null)\S/gm,
      trips: [
        '╷\n│ Error: Invalid index\n│\n│   on main.tf line 3',
        'Error: Failed to query available provider packages',
      ],
      kept: ['Plan: 1 to add, 0 to change, 0 to destroy.', 'error = null', 'Error: null'],
    },
  ],
};

import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing is asked of, or told to, anyone outside of this machine.
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  features: {sidebarOnboardingChecklist: false},
  viteFinal: (vite) => ({
    ...vite,
    build: {
      ...vite.build,
      // A workshop, not a shop: its bundles are read by developers and need not be small.
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
    },
  }),
};

export default config;

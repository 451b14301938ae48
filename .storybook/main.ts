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
    plugins: [
      ...(vite.plugins ?? []),
      {
        // What package.json says of side effects is about dist/. Here it is src/define.ts that registers the elements.
        name: 'vigil-define',
        enforce: 'pre',
        transform: (_code, id) => (/\/src\/define(\.ts|\/)/.test(id) ? {moduleSideEffects: true} : null),
      },
    ],
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

const besideModule = '`./${name}.json`';

/** Beside a bundle the translations have a folder of their own; beside the module that names them they do not. */
export function localeFolder() {
  return {
    name: 'locale-folder',
    transform(code, id) {
      if (!/locales[\\/]index\.js$/.test(id)) return null;
      if (!code.includes(besideModule))
        this.error(`${id}: the address of the translations is written otherwise.`);
      return {code: code.replace(besideModule, besideModule.replace('./', './locales/')), map: null};
    },
  };
}

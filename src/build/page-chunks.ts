/** The page's scripts by task, the first match wins; what several tasks share goes to the first of them in this order. */
export const chunks = [
  { name: 'first', tags: ['$initial' as const], priority: 20 },
  {
    name: 'scene',
    test: /src\/render\/(?!image|svg|picture-m|choosing|edge-labels|lasso|wrap-words|draw-svg|webgl|areas\/|draft-lines|overview-map|programs\/(?:base-|mark|slice))|node_modules\/(sigma|graphology-utils)\//,
  },
  { name: 'address', test: /src\/(app\/address|state\/url\/(?!escape))/ },
  {
    name: 'details',
    test: /src\/ui\/(shell\/(?!ReaderPanel)|parts\/|words\/|kit\/|features\/list\/)|src\/render\/edge-labels/,
  },
  { name: 'filters', test: /src\/ui\/features\/(filters|voices|appearance)\// },
  {
    name: 'explore',
    test: /src\/ui\/features\/(explore|multi-selection|tour|graph-view|arrange|overview-map|groups)\/|src\/(render|app)\/overview-map|src\/render\/areas\/|src\/(app|state\/.*|query)\/.*group|src\/(app\/paths-of-selection|state\/selectors\/multi-selection-paths)/,
  },
  { name: 'find', test: /src\/(ui\/features\/find\/|app\/tame-paste)|node_modules\/@leeoniya/ },
  { name: 'table', test: /src\/ui\/features\/(table|timeline)\// },
  {
    name: 'reader',
    test: /src\/ui\/features\/reader\/|src\/ui\/shell\/ReaderPanel|src\/app\/texts|src\/edit\/claim-words/,
  },
  {
    name: 'reports',
    test: /src\/ui\/features\/(report|share|datasets)\/|src\/report\/|src\/app\/(sharing|save-report)/,
  },
  {
    name: 'images',
    test: /src\/render\/(?!programs|draft-lines)|src\/ui\/features\/images\/|src\/app\/(images|print|embed-fonts)/,
  },
  {
    name: 'drafts',
    test: /src\/(ui\/features\/review|gate)\/|src\/app\/drafting|src\/state\/screen\/(review|model-server|draft-lines)|src\/render\/draft-lines/,
  },
  // Apart from the page: what only those need who open or write other formats.
  {
    name: 'formats',
    test: /src\/formats\/(?!article|page-metadata|packed|decode)|src\/app\/backup-zip|node_modules\/(saxes|papaparse|fflate|n3|xmlchars)\//,
  },
  {
    name: 'files',
    test: /src\/(app\/(?!own-work|own-datasets|follow-later|keep-work|hold-work|read-kept-dataset|dataset-versions|fingerprint)|formats\/(?!article|page-metadata)|(graph|workers|query|model|lib|state|render\/programs)\/)|node_modules\/idb\//,
  },
  {
    name: 'authoring',
    test: /src\/(ui\/features\/(authoring|editing|keeping)|edit|gate)\/|src\/app\/(own-work|own-datasets|follow-later|keep-work|hold-work|read-kept-dataset|dataset-versions|fingerprint)|src\/formats\/(article|page-metadata)|src\/ui\/kit\/Combobox/,
  },
];

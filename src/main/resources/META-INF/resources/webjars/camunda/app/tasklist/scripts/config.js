// Settings of the Tasklist web app; replaces the file of the same name in camunda-webapp-webjar.
export default {
  // Header and title read "<vendor> <name>".
  app: {
    name: 'งานของฉัน',
    vendor: 'ITA Cycle'
  },

  // Upper-case names are those of dateLocales.longDateFormat in locales/th.json: Thai order, Buddhist year.
  dateFormat: {
    normal: 'LLL',
    long: 'LLL',
    short: 'LL',
    abbr: 'lll',
    monthName: 'MMM y',
    day: 'D'
  },

  // One locale only: with two, the one that loads last decides the language of all dates.
  locales: {
    availableLocales: ['th'],
    fallbackLocale: 'th'
  },

  // Must load without an error, or the app does not start.
  customScripts: ['scripts/ita-tasklist.js'],

  // People sign in on our own page; the vendor's first-visit greeting has no place there.
  disableWelcomeMessage: true,

  // Comments can then be read for the whole process instance, not only for the task they were written on.
  assignProcessInstanceIdToTaskComment: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'รับงานที่เลือกอยู่'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'ไปที่ตัวกรองแรกในรายการ'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'ไปที่งานแรกในรายการ'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'ไปที่ช่องแรกของแบบฟอร์ม'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'เปิดหน้าต่างเริ่มกระบวนงาน'
    }
  }
};

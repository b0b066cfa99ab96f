new File(basedir, 'target/empty').mkdirs()

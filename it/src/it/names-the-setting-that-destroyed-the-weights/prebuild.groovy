import java.nio.ByteBuffer
import java.nio.ByteOrder

// A GGUF file as text filtering with UTF-8 leaves it: every byte that is no UTF-8 is replaced.
def buffer = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN)
def text = { String it -> buffer.putLong(it.length()); buffer.put(it.bytes) }
buffer.put('GGUF'.bytes).putInt(3).putLong(0).putLong(3)
text('general.architecture'); buffer.putInt(8); text('llama')
text('llama.rope.freq_base'); buffer.putInt(6); buffer.putInt((int) 0xF8F9FAFBL)
text('general.license'); buffer.putInt(8); text('mit')
while (buffer.hasRemaining()) { buffer.put((byte) 0xF8) }
def file = new File(basedir, 'target/classes/models/triage.gguf')
file.parentFile.mkdirs()
file.bytes = new String(buffer.array(), 'UTF-8').getBytes('UTF-8')
return true
